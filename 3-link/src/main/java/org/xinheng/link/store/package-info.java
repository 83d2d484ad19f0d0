/** 关联的存储: SQL on schema link only. */
@NullMarked
package org.xinheng.link.store;

import org.jspecify.annotations.NullMarked;

/** 查询的读取: SQL over offered views and the schema inquire. */
@NullMarked
package org.xinheng.inquire.store;

import org.jspecify.annotations.NullMarked;

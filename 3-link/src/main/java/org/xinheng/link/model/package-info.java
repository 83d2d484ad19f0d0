/** 关联的判断: pure decisions on what is known; no SQL, no clock. */
@NullMarked
package org.xinheng.link.model;

import org.jspecify.annotations.NullMarked;

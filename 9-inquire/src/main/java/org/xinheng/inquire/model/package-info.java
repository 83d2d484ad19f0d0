/** 披露与说明的规则: pure rules of what may be shown and how a code is explained. */
@NullMarked
package org.xinheng.inquire.model;

import org.jspecify.annotations.NullMarked;

/** 校验的工作面: a row while it is being read, field by field. */
@NullMarked
package org.xinheng.verify.model;

import org.jspecify.annotations.NullMarked;

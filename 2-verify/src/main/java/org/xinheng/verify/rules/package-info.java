/** 数据质量规则: one class a rule, named by the sentence it asserts. */
@NullMarked
package org.xinheng.verify.rules;

import org.jspecify.annotations.NullMarked;

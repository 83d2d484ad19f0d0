/** Tests of 校验: one row in, one verdict out. */
@NullMarked
package org.xinheng.verify;

import org.jspecify.annotations.NullMarked;

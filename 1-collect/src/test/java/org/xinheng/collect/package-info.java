/** 归集测试. */
@NullMarked
package org.xinheng.collect;

import org.jspecify.annotations.NullMarked;

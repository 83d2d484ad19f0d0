/** 归集存储的测试. */
@NullMarked
package org.xinheng.collect.store;

import org.jspecify.annotations.NullMarked;

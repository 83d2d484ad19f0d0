/** 读取的测试. */
@NullMarked
package org.xinheng.collect.read;

import org.jspecify.annotations.NullMarked;

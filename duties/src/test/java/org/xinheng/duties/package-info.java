/** 责任的测试. */
@NullMarked
package org.xinheng.duties;

import org.jspecify.annotations.NullMarked;

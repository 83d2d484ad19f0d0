/** 存量代码转换的规则. Pure: what a segment holds, and what an old registration turns out to be. */
@NullMarked
package org.xinheng.link.conversion;

import org.jspecify.annotations.NullMarked;

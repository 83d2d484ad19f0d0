/** 读取: from bytes to rows, streaming, in bounded memory; private to collect. */
@NullMarked
package org.xinheng.collect.read;

import org.jspecify.annotations.NullMarked;

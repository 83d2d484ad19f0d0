/** 度量: each speed claim as a ratio against a baseline in the same run. */
@NullMarked
package org.xinheng.bench;

import org.jspecify.annotations.NullMarked;

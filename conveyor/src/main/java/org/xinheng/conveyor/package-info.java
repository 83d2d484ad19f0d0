/** 传送: carries a submission through stages 1 to 5, chunk by chunk, on one machine. */
@NullMarked
package org.xinheng.conveyor;

import org.jspecify.annotations.NullMarked;

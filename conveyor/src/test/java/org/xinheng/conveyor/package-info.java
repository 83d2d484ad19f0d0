@NullMarked
package org.xinheng.conveyor;

import org.jspecify.annotations.NullMarked;

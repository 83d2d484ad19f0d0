/**
 * 归集: a department's file becomes numbered rows and a receipt; holds the record catalogue. Never
 * changes what was received.
 */
@NullMarked
package org.xinheng.collect;

import org.jspecify.annotations.NullMarked;

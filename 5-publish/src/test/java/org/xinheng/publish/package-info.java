@NullMarked
package org.xinheng.publish;

import org.jspecify.annotations.NullMarked;

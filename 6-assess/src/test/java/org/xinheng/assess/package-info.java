@NullMarked
package org.xinheng.assess;

import org.jspecify.annotations.NullMarked;

/** Tests of 关联, on a real database. */
@NullMarked
package org.xinheng.link;

import org.jspecify.annotations.NullMarked;

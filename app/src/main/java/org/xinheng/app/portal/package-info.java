/** 门户: the pages of the public. */
@NullMarked
package org.xinheng.app.portal;

import org.jspecify.annotations.NullMarked;

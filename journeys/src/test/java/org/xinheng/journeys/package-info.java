/** 旅程: whole-platform stories on a real database, in a real browser, with a calendar in hand. */
@NullMarked
package org.xinheng.journeys;

import org.jspecify.annotations.NullMarked;

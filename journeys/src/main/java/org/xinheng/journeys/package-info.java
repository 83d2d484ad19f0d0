/** 旅程: whole-platform stories with a real database, a real browser and a movable clock. */
@NullMarked
package org.xinheng.journeys;

import org.jspecify.annotations.NullMarked;

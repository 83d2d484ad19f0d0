/** 装配: the stages put together as one application, and the rounds that run by themselves. */
@NullMarked
package org.xinheng.app.wiring;

import org.jspecify.annotations.NullMarked;

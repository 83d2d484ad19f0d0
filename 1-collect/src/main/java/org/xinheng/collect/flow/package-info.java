/** 收件: what happens on the way in; private to collect. */
@NullMarked
package org.xinheng.collect.flow;

import org.jspecify.annotations.NullMarked;

/** 公示库 — all SQL of schema publish. */
@NullMarked
package org.xinheng.publish.store;

import org.jspecify.annotations.NullMarked;

/** 评价库 — all SQL of schema assess. */
@NullMarked
package org.xinheng.assess.store;

import org.jspecify.annotations.NullMarked;

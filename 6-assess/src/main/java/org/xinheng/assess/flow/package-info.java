/** 评价的用例 — following what changes, the monthly run, answering. Only here is the clock asked. */
@NullMarked
package org.xinheng.assess.flow;

import org.jspecify.annotations.NullMarked;

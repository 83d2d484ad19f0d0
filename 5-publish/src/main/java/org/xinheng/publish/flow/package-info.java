/** 公示的用例 — proposing, approving, redacting, ticking. Only here is the clock asked. */
@NullMarked
package org.xinheng.publish.flow;

import org.jspecify.annotations.NullMarked;

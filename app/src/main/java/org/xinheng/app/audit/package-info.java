/** 审计: who looked, who changed, why. Never edits what it wrote. */
@NullMarked
package org.xinheng.app.audit;

import org.jspecify.annotations.NullMarked;

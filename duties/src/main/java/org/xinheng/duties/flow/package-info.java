/** 办理: what runs by itself or goes through several steps. */
@NullMarked
package org.xinheng.duties.flow;

import org.jspecify.annotations.NullMarked;

/** 口径与评分: pure rules over counts. */
@NullMarked
package org.xinheng.duties.model;

import org.jspecify.annotations.NullMarked;

/** 评分卡与评分的纯规则 — which card, which records count, how many points. Pure: no SQL, no clock. */
@NullMarked
package org.xinheng.assess.model;

import org.jspecify.annotations.NullMarked;

/** 规则书与期限的纯规则 — which book, which class, which days. Pure: no SQL, no clock. */
@NullMarked
package org.xinheng.publish.model;

import org.jspecify.annotations.NullMarked;

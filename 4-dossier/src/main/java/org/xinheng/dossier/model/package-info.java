/** 轨迹的纯规则 — which class, which day, which words an item's records give. Pure: no SQL, no clock. */
@NullMarked
package org.xinheng.dossier.model;

import org.jspecify.annotations.NullMarked;

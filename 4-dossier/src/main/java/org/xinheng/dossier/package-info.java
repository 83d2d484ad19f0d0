/** 建档: the append-only file on each entity. Never overwrites an entry. */
@NullMarked
package org.xinheng.dossier;

import org.jspecify.annotations.NullMarked;

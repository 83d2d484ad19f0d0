/**
 * 建档: the append-only file on each entity, and the trajectory that can be read from it. Never
 * overwrites an entry.
 */
@NullMarked
package org.xinheng.dossier;

import org.jspecify.annotations.NullMarked;

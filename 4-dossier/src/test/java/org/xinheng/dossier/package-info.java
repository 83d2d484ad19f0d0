/** Tests of 建档, on a real database. */
@NullMarked
package org.xinheng.dossier;

import org.jspecify.annotations.NullMarked;

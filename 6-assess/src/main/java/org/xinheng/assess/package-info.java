/**
 * 评价 — dated score cards turn a dossier into a grade, and every point is explained.
 *
 * <p>Takes entries in the order of their filing and the endings of publicity; offers the view
 * {@code assess.offered_grade}. Never grades a natural person, never invents what it does not know,
 * never changes a record, and gives no grounds for a penalty.
 */
@NullMarked
package org.xinheng.assess;

import org.jspecify.annotations.NullMarked;

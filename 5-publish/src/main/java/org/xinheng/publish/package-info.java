/**
 * 公示 — makes a decision public within seven working days, and takes it down on the lawful day.
 *
 * <p>Takes the entries that the dossier has filed ({@link org.xinheng.publish.Scheduled}); offers
 * the views {@code publish.offered_live}, {@code publish.offered_publication} and {@code
 * publish.offered_event}. Never changes a dossier; never decides a grade.
 */
@NullMarked
package org.xinheng.publish;

import org.jspecify.annotations.NullMarked;

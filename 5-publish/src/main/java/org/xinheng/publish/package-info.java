/**
 * 公示: public within seven working days, down again on the lawful day. Never changes a dossier;
 * never decides a grade.
 */
@NullMarked
package org.xinheng.publish;

import org.jspecify.annotations.NullMarked;

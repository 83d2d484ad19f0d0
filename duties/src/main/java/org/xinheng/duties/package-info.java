/**
 * 责任: how lawfully, on time, to standard and completely each department furnishes, and who may use
 * what. Its subject is the department, not the record, so it bears no number. Never changes a
 * record; reads the stages by their doors and offered views.
 */
@NullMarked
package org.xinheng.duties;

import org.jspecify.annotations.NullMarked;

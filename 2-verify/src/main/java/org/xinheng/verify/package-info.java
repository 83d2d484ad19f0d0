/**
 * 校验: judges a row by the data quality rules; a bad row goes back with its reasons. Never touches a
 * database.
 */
@NullMarked
package org.xinheng.verify;

import org.jspecify.annotations.NullMarked;

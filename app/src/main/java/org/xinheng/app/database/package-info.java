/**
 * 数据库接入 — where the application keeps its data, and the one connection pool to it.
 *
 * <p>Takes XINHENG_DB_URL or the data directory; gives a migrated {@code DataSource}. The pool
 * closes before the embedded server stops. Knows no table.
 */
@NullMarked
package org.xinheng.app.database;

import org.jspecify.annotations.NullMarked;

/**
 * 测试用数据库 — one real PostgreSQL server per test JVM, and a new database for whoever asks.
 *
 * <p>Gives data sources; takes migration locations. Never used outside tests.
 */
@NullMarked
package org.xinheng.postgres.testing;

import org.jspecify.annotations.NullMarked;

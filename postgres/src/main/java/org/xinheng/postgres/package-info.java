/**
 * 内置数据库 — a real PostgreSQL server from the published binaries, started and stopped by the
 * application.
 *
 * <p>Takes a data directory; gives a JDBC address. The server keeps its data across restarts, is
 * durable (fsync), asks for a password and listens on 127.0.0.1 only. Never runs as root, never
 * shares a data directory with a second start, never prints to the console.
 */
@NullMarked
package org.xinheng.postgres;

import org.jspecify.annotations.NullMarked;

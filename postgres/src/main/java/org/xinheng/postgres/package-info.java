/**
 * 内置数据库: starts a real PostgreSQL server from the published binaries, durable and loopback only.
 */
@NullMarked
package org.xinheng.postgres;

import org.jspecify.annotations.NullMarked;

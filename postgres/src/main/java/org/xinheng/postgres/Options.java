package org.xinheng.postgres;

import java.nio.file.Path;

/**
 * 启动选项. Nothing here can make the server less durable: fsync and passwords are not options.
 *
 * @param data directory that holds the cluster, its password and its lock
 * @param port TCP port on 127.0.0.1; 0 picks a free one at each start
 * @param sharedBuffersMb PostgreSQL's shared_buffers, in MiB
 * @param maxConnections PostgreSQL's max_connections
 * @param stopsWithJvm whether a shutdown hook stops the server; false where the caller closes it in
 *     its own order (after its connection pool)
 */
public record Options(
    Path data, int port, int sharedBuffersMb, int maxConnections, boolean stopsWithJvm) {
  private static final int SHARED_BUFFERS_MB = 512;
  private static final int MAX_CONNECTIONS = 60;

  public Options {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("数据库端口应在 0–65535 之间：" + port);
    }
    if (sharedBuffersMb < 16 || maxConnections < 5) {
      throw new IllegalArgumentException("共享缓冲至少 16 MB，连接数至少 5");
    }
    data = data.toAbsolutePath().normalize();
  }

  /** The settings for a district on one machine. */
  public static Options in(Path data) {
    return new Options(data, 0, SHARED_BUFFERS_MB, MAX_CONNECTIONS, true);
  }

  public Options onPort(int fixed) {
    return new Options(data, fixed, sharedBuffersMb, maxConnections, stopsWithJvm);
  }

  public Options withSharedBuffersMb(int megabytes) {
    return new Options(data, port, megabytes, maxConnections, stopsWithJvm);
  }

  public Options withMaxConnections(int connections) {
    return new Options(data, port, sharedBuffersMb, connections, stopsWithJvm);
  }

  /** The caller promises to call close, also on SIGTERM; no shutdown hook races with it. */
  public Options closedByCaller() {
    return new Options(data, port, sharedBuffersMb, maxConnections, false);
  }
}

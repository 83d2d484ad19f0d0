package org.xinheng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 数据库参数. Written anew at each start, so that an upgrade brings its settings with it. Durable, local
 * and sized for two cores and loads of a million rows; the log never quotes a row's content.
 */
final class Settings {
  private static final String ACCESS =
      """
      # 由信衡在每次启动时生成,请勿修改
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private Settings() {}

  static void write(Path cluster, Options options, int port, Ownership owner) throws IOException {
    write(cluster.resolve("postgresql.conf"), text(options, port), owner);
    write(cluster.resolve("pg_hba.conf"), ACCESS, owner);
  }

  private static void write(Path file, String text, Ownership owner) throws IOException {
    Files.writeString(file, text);
    if (!Ownership.of(file).equals(owner)) {
      owner.take(file);
    }
  }

  private static String text(Options options, int port) {
    return """
    # 由信衡在每次启动时生成,请勿修改
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    max_connections = %d
    password_encryption = scram-sha-256

    # 不丢数据
    fsync = on
    full_page_writes = on
    synchronous_commit = on

    # 内存
    shared_buffers = %dMB
    work_mem = 32MB
    maintenance_work_mem = 256MB
    effective_cache_size = 4GB
    dynamic_shared_memory_type = posix

    # 写入:百万行级装载时检查点不过密;发布的程序文件不含 lz4,不压缩
    wal_level = replica
    wal_buffers = 32MB
    min_wal_size = 1GB
    max_wal_size = 4GB
    checkpoint_timeout = 15min
    checkpoint_completion_target = 0.9
    wal_compression = off
    autovacuum_max_workers = 2
    autovacuum_vacuum_cost_delay = 2ms

    # 查询
    jit = off
    random_page_cost = 1.1
    max_parallel_workers_per_gather = 1
    default_statistics_target = 100

    # 时区与语言
    timezone = 'Asia/Shanghai'
    log_timezone = 'Asia/Shanghai'
    lc_messages = 'C'
    default_text_search_config = 'pg_catalog.simple'

    # 日志:按星期轮换,只写原因,不写行内容(可能含个人信息)
    logging_collector = on
    log_directory = 'log'
    log_filename = 'postgresql-%%a.log'
    log_file_mode = 0600
    log_rotation_age = 1d
    log_rotation_size = 0
    log_truncate_on_rotation = on
    log_line_prefix = '%%m [%%p] '
    log_checkpoints = off
    log_error_verbosity = terse
    log_min_error_statement = panic
    log_parameter_max_length = 0
    log_parameter_max_length_on_error = 0
    """
        .formatted(port, options.maxConnections(), options.sharedBuffersMb());
  }
}

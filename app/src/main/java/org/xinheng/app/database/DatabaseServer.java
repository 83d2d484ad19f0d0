package org.xinheng.app.database;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.xinheng.postgres.EmbeddedPostgres;
import org.xinheng.postgres.Options;
import org.xinheng.postgres.RunningPostgres;

/**
 * 数据库服务器. Either one's own, which this only knows the address of, or the embedded one, which it
 * starts and at the end stops.
 */
record DatabaseServer(DatabaseAddress address, Optional<EmbeddedPostgres> embedded)
    implements AutoCloseable {

  static DatabaseServer open(Environment environment, DataDirectory data) {
    return DatabaseAddress.configured(environment)
        .or(() -> running(environment, data))
        .map(address -> new DatabaseServer(address, Optional.empty()))
        .orElseGet(() -> embedded(options(environment, data)));
  }

  /** A command may go to the server that the running application has started. */
  private static Optional<DatabaseAddress> running(Environment environment, DataDirectory data) {
    if (!environment.getProperty("xinheng.db.attach", Boolean.class, false)) {
      return Optional.empty();
    }
    return RunningPostgres.find(data.path())
        .map(found -> new DatabaseAddress(found.jdbcUrl(), found.user(), found.password()));
  }

  private static Options options(Environment environment, DataDirectory data) {
    Options options = Options.in(data.path()).closedByCaller();
    return options
        .onPort(environment.getProperty("xinheng.db.port", Integer.class, options.port()))
        .withSharedBuffersMb(
            environment.getProperty(
                "xinheng.db.shared-buffers-mb", Integer.class, options.sharedBuffersMb()));
  }

  private static DatabaseServer embedded(Options options) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(options);
    return new DatabaseServer(
        new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password()),
        Optional.of(postgres));
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}

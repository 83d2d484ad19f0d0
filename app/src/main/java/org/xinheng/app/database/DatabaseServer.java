package org.xinheng.app.database;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.xinheng.postgres.EmbeddedPostgres;
import org.xinheng.postgres.Options;

/**
 * 数据库服务器. Either one's own, which this only knows the address of, or the embedded one, which it
 * starts and at the end stops.
 */
record DatabaseServer(DatabaseAddress address, Optional<EmbeddedPostgres> embedded)
    implements AutoCloseable {

  static DatabaseServer open(Environment environment, DataDirectory data) {
    return DatabaseAddress.configured(environment)
        .map(own -> new DatabaseServer(own, Optional.empty()))
        .orElseGet(() -> embedded(options(environment, data)));
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

package org.xinheng.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * 数据库结构升级. Each stage brings its SQL as {@code db/V<stage>_<nn>__what.sql} for its own schema; the
 * history of all of them stands in schema {@code app}. Application and tests migrate by this one
 * class.
 */
public final class Migrations {
  /** Where every stage puts its migrations on the class path. */
  public static final String EVERY_STAGE = "classpath:db";

  private static final String HISTORY_SCHEMA = "app";

  private Migrations() {}

  /** Brings the database up to date; several instances may do so at once, one of them does it. */
  public static int run(DataSource database, String... locations) {
    return configuration(database, locations).load().migrate().migrationsExecuted;
  }

  private static FluentConfiguration configuration(DataSource database, String... locations) {
    return Flyway.configure()
        .dataSource(database)
        .locations(locations.length == 0 ? new String[] {EVERY_STAGE} : locations)
        .defaultSchema(HISTORY_SCHEMA)
        .createSchemas(true)
        // a stage with a small number may get a migration after a stage with a large one
        .outOfOrder(true)
        .placeholderReplacement(false)
        .validateMigrationNaming(true)
        .cleanDisabled(true);
  }
}

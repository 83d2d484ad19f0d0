package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("办到一半被强行终止")
class F01KilledInMidFileTest {
  private static final int ENTITIES = 60_000;

  @TempDir Path directory;

  @Test
  @DisplayName("kill -9 应用:重新启动后从断处办完,一行不丢,一行不重")
  void a_killed_application_goes_on_where_it_stopped() throws Exception {
    var data = directory.resolve("data");
    var file = Registrations.file(ENTITIES, directory.resolve("files"));
    long before;
    try (var first = Instance.on(data).started()) {
      first.dropIn("spj", "registration", file);
      Wait.until(() -> new Ledger(first.database()).filed() > 0);
      first.killHard();
    }
    try (var second = Instance.on(data).started()) {
      before = new Ledger(second.database()).done();
      Wait.until(() -> new Ledger(second.database()).done() == 1);
      new Ledger(second.database()).balances(Registrations.rows(file));
      assertThat(second.printed()).contains("going on with 1 submissions");
    }
    assertThat(before).as("确实是在办到一半时被终止的").isZero();
  }

  @Test
  @DisplayName("kill -9 数据库:重新启动后从断处办完,一行不丢,一行不重")
  void a_killed_database_loses_nothing() throws Exception {
    var data = directory.resolve("data");
    var file = Registrations.file(ENTITIES, directory.resolve("files"));
    try (var first = Instance.on(data).started()) {
      first.dropIn("spj", "registration", file);
      Wait.until(() -> new Ledger(first.database()).filed() > 0);
      first.killDatabaseHard();
      Wait.until(() -> first.printed().contains("conveyor stopped for a while"));
    }
    try (var second = Instance.on(data).started()) {
      Wait.until(() -> new Ledger(second.database()).done() == 1);
      new Ledger(second.database()).balances(Registrations.rows(file));
    }
  }
}

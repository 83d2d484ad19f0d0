package org.xinheng.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.day;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.first;
import static org.xinheng.publish.SampleRecords.licence;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.verify.CreditRecord;

@DisplayName("巡检:一次一个实例,成批,可重复")
class TickTest {
  private static final int MANY = 25_000;

  private static Desk withMany() {
    Desk desk = Desk.on("2026-05-09");
    CreditRecord penalty = fine("2026-05-06");
    CreditRecord licence = licence("2026-05-07", "2026-06-30");
    desk.schedule(
        LongStream.rangeClosed(1, MANY)
            .mapToObj(entry -> first(entry, entry % 5 == 0 ? penalty : licence))
            .toList());
    return desk;
  }

  @Test
  @DisplayName("数批才办完的,一次巡检办完,每条只公示一次、只留一次痕")
  void several_batches_are_done_in_one_tick() {
    Desk desk = withMany();
    assertThat(desk.tick().published()).isEqualTo(MANY);
    assertThat(desk.tick().idle()).isTrue();
    assertThat(desk.tickOn("2026-07-01").ended()).isEqualTo(MANY / 5 * 4);
    assertThat(events(desk, "LIVE")).isEqualTo(MANY);
    assertThat(events(desk, "ENDED")).isEqualTo(MANY / 5 * 4);
  }

  private static long events(Desk desk, String to) {
    return desk.sql
        .sql("select count(*) from publish.event where to_state = :to")
        .param("to", to)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("几个实例同时巡检,每条仍只公示一次")
  void ticks_at_the_same_time_publish_everything_once() throws Exception {
    Desk desk = withMany();
    List<Desk> instances = IntStream.range(0, 4).mapToObj(i -> desk.another()).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Ticked>> ticks =
          instances.stream().map(instance -> (Callable<Ticked>) instance::tick).toList();
      long published = 0;
      for (Future<Ticked> done : threads.invokeAll(ticks)) {
        published += done.get().published();
      }
      assertThat(published).isEqualTo(MANY);
    }
    assertThat(events(desk, "LIVE")).isEqualTo(MANY);
  }

  @Test
  @DisplayName("别的实例正在巡检时,本实例不做任何事")
  void a_tick_held_elsewhere_does_nothing_here() throws Exception {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    try (Connection elsewhere = desk.dataSource.getConnection();
        var statement = elsewhere.createStatement()) {
      statement.execute("select pg_advisory_lock(7305)");
      assertThat(desk.tick()).isEqualTo(Ticked.elsewhere());
      assertThat(desk.live()).isEmpty();
    }
  }

  @Test
  @DisplayName("有人正在办理的那条留到下次,不妨碍其他条")
  void an_entry_in_somebodys_hands_is_left_for_the_next_tick() throws Exception {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")), first(2, fine("2026-05-06")));
    try (Connection hand = desk.dataSource.getConnection();
        var statement = hand.createStatement()) {
      hand.setAutoCommit(false);
      statement.execute("select 1 from publish.publication where entry = 1 for update");
      assertThat(desk.tick().published()).isEqualTo(1);
      hand.rollback();
    }
    assertThat(desk.tick().published()).isEqualTo(1);
  }

  @Test
  @DisplayName("库内成批计算的公示期与规则逐条计算的一致")
  void the_days_set_in_bulk_are_those_of_the_rule() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    for (String today : List.of("2027-11-30", "2028-02-29", "2026-08-31", "2026-12-31")) {
      desk.sql
          .sql(
              """
              update publish.publication
                 set state = 'DUE', start_rule = 'PUBLICATION', least_months = 6, most_months = 30,
                     starts_on = null, earliest_end = null, latest_end = null, outer_limit = '2029-06-30',
                     published_on = null, published_at = null, published_on_working_day = null\
              """)
          .update();
      Term before = desk.get(1).term();
      desk.publications.tick(day(today), Instant.EPOCH);
      assertThat(desk.get(1).term()).isEqualTo(before.startingOn(day(today)));
    }
  }
}

package org.xinheng.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.app.district.DistrictConfiguration;
import org.xinheng.collect.Catalogue;

@DisplayName("样例的历次来件")
class SamplePostTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

  private static List<SampleBatch> batches(LocalDate today) {
    return SampleFiles.batches(
        SampleShape.of(DistrictConfiguration.bundled(), today),
        Catalogue.bundled(),
        300,
        3000,
        600);
  }

  private static List<SamplePost.Item> post(LocalDate today) {
    return SamplePost.of(batches(today), Catalogue.bundled(), today);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-19", "2026-11-01", "2027-01-01", "2028-02-29"})
  @DisplayName("登记在先，其余按收到的日期；最早在六个月前，没有一件在以后或休息日收到")
  void days_run_forward(String day) {
    var today = LocalDate.parse(day);
    var post = post(today);
    assertThat(post.getFirst().batch().item().value()).isEqualTo("registration");
    var days =
        post.stream()
            .filter(item -> item.batch().item().value().equals("penalty"))
            .map(item -> item.on().orElse(today))
            .toList();
    assertThat(days).isSorted().hasSizeGreaterThan(20);
    assertThat(post.stream().flatMap(item -> item.on().stream()))
        .allSatisfy(on -> assertThat(on).isBefore(today).isEqualTo(SampleRounds.weekday(on)))
        .allSatisfy(on -> assertThat(on).isAfterOrEqualTo(today.withDayOfMonth(1).minusMonths(6)));
  }

  @Test
  @DisplayName("一行不少；退回的行有的后来改好重报，有的还没有")
  void no_row_is_lost_and_some_come_again() {
    var all = batches(TODAY);
    var sent = post(TODAY).stream().flatMap(item -> item.batch().rows().stream()).toList();
    var mended = all.stream().flatMap(batch -> batch.mended().stream()).toList();
    assertThat(new HashSet<>(sent))
        .containsAll(all.stream().flatMap(batch -> batch.rows().stream()).toList());
    long again = sent.size() - all.stream().mapToLong(batch -> batch.rows().size()).sum();
    assertThat(again).isPositive().isLessThan(mended.size());
  }

  @Test
  @DisplayName("没有一件在决定之日以前收到")
  void nothing_comes_before_it_is_decided() {
    for (var item : post(TODAY)) {
      var came = item.on().orElse(TODAY);
      int column =
          Stream.of("许可决定日期", "处罚决定日期")
              .mapToInt(item.batch().header()::indexOf)
              .filter(place -> place >= 0)
              .findFirst()
              .orElse(-1);
      if (column >= 0) {
        assertThat(item.batch().rows())
            .allSatisfy(
                row -> assertThat(LocalDate.parse(row.get(column))).isBeforeOrEqualTo(came));
      }
    }
  }

  @Test
  @DisplayName("每次切得相同")
  void it_is_the_same_every_time() {
    assertThat(post(TODAY)).isEqualTo(post(TODAY));
  }
}

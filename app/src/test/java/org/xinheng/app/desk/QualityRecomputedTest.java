package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.Count;
import org.xinheng.duties.Counts;
import org.xinheng.duties.Rate;
import org.xinheng.duties.Share;
import org.xinheng.vocabulary.Dimension;

@DisplayName("数据质量：每个事项的样例文件，用普通 SQL 重算各率、各数、五个维度，与计量逐行相符")
class QualityRecomputedTest extends DistrictOfAllItems {
  /** Part and whole, or the number alone where the whole is not asked for, by the row. */
  private static Map<String, String> raw(String question) {
    var rows = new TreeMap<String, String>();
    JdbcClient.create(desk.bean(DataSource.class))
        .sql(question)
        .query(row -> {
          rows.put(
              row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
              row.getLong(4) + "/" + row.getLong(5));
        });
    return rows;
  }

  private static Map<String, String> measured(Function<Counts, Optional<Share>> rate) {
    var rows = new TreeMap<String, String>();
    for (var one : measures()) {
      rate.apply(one.counts())
          .ifPresent(share ->
              rows.put(
                  one.department() + " " + one.item() + " " + one.month(),
                  share.part() + "/" + share.whole()));
    }
    return rows;
  }

  /** A number as a share of itself, where there is any. */
  private static Map<String, String> numbered(Function<Counts, Long> number) {
    return measured(
        counts -> Optional.of(number.apply(counts)).filter(n -> n > 0).map(n -> new Share(n, n)));
  }

  private static long items(Map<String, String> rows) {
    return rows.keySet().stream().map(key -> key.split(" ", -1)[1]).distinct().count();
  }

  @Test
  @DisplayName("上报率；缺报；申报少于在档的，少申报的按未报计；应报而不报的按 0 计")
  void the_rate_of_reporting() {
    var raw = raw(PlainSql.REPORTING);
    assertThat(items(raw)).isGreaterThan(15);
    assertThat(raw.values()).anyMatch(share -> share.startsWith("0/"));
    assertThat(measured(Rate.REPORTING::of)).isEqualTo(raw);
    assertThat(numbered(counts -> counts.of(Count.UNDECLARED))).isNotEmpty();
    assertThat(numbered(counts -> counts.of(Count.MISSED))).isNotEmpty();
    assertThat(numbered(Counts::missing)).isEqualTo(raw(PlainSql.MISSING));
  }

  private static String frequencies() {
    return items().stream()
        .map(item -> "('" + item.code() + "', '" + item.provisions().furnished() + "')")
        .collect(Collectors.joining(", "));
  }

  @Test
  @DisplayName("及时率；迟报：收到之日对照各事项的期限")
  void the_rate_of_timeliness() {
    var frequencies = frequencies();
    var raw = raw(PlainSql.timeliness(frequencies));
    assertThat(items(raw)).isGreaterThan(30);
    assertThat(items(raw(PlainSql.late(frequencies)))).isGreaterThan(10);
    assertThat(measured(Rate.TIMELINESS::of)).isEqualTo(raw);
    assertThat(numbered(Counts::late)).isEqualTo(raw(PlainSql.late(frequencies)));
  }

  @Test
  @DisplayName("合规率")
  void the_rate_of_compliance() {
    var raw = raw(PlainSql.COMPLIANCE);
    assertThat(items(raw)).isGreaterThan(30);
    assertThat(measured(Rate.COMPLIANCE::of)).isEqualTo(raw);
  }

  @Test
  @DisplayName("一致率；错报；查实瞒报")
  void the_rate_of_consistency() {
    assertThat(raw(PlainSql.CONSISTENCY)).isNotEmpty();
    assertThat(measured(Rate.CONSISTENCY::of)).isEqualTo(raw(PlainSql.CONSISTENCY));
    assertThat(raw(PlainSql.DIFFERING)).isNotEmpty();
    assertThat(numbered(counts -> counts.of(Count.DIFFERS))).isEqualTo(raw(PlainSql.DIFFERING));
    assertThat(raw(PlainSql.CONCEALED)).hasSize(1).containsValue("2/2");
    assertThat(numbered(counts -> counts.of(Count.CONCEALED))).isEqualTo(raw(PlainSql.CONCEALED));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("五个维度；及时维度连同入档而迟报的")
  void each_dimension(Dimension dimension) {
    assertThat(measured(counts -> counts.without(dimension)))
        .isEqualTo(
            raw(
                dimension == Dimension.TIMELY
                    ? PlainSql.timely(frequencies())
                    : PlainSql.without(dimension.name())));
  }

  @Test
  @DisplayName("五个维度合起来，每个退回的事项都有错误在案")
  void returned_rows_are_of_every_item() {
    assertThat(items(numbered(counts -> counts.of(Count.RETURNED)))).isGreaterThan(30);
  }
}

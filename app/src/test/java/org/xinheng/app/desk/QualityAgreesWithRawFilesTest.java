package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.Count;
import org.xinheng.duties.Counts;
import org.xinheng.duties.Measure;
import org.xinheng.inquire.Statistics;

@DisplayName("数据质量的计量与原始报送相符")
class QualityAgreesWithRawFilesTest extends DistrictThatFurnished {
  /** By the rawest tables there are, one plain question each. */
  private static Map<String, Long> raw(String question) {
    var rows = new TreeMap<String, Long>();
    JdbcClient.create(desk.bean(DataSource.class))
        .sql(question)
        .query(row -> {
          rows.put(
              row.getString(1) + " " + row.getString(2) + " " + row.getString(3), row.getLong(4));
        });
    return rows;
  }

  private static Map<String, Long> counted(Count count) {
    var rows = new TreeMap<String, Long>();
    for (var one : measures()) {
      if (one.counts().of(count) > 0) {
        rows.put(one.department() + " " + one.item() + " " + one.month(), one.counts().of(count));
      }
    }
    return rows;
  }

  @Test
  @DisplayName("用普通 SQL 从原始报送重算，与计量逐行相符")
  void the_counts_agree_with_raw_submissions_to_the_row() {
    var returned = raw(PlainSql.RETURNED);
    assertThat(returned).isNotEmpty();
    assertThat(counted(Count.RETURNED)).isEqualTo(returned);
    assertThat(counted(Count.REPORTED)).isEqualTo(raw(PlainSql.REPORTED));
    assertThat(counted(Count.INACCURATE)).isEqualTo(raw(PlainSql.INACCURATE));
    assertThat(counted(Count.DECIDED)).isEqualTo(raw(PlainSql.DECIDED));
  }

  @Test
  @DisplayName("用普通 SQL 从原始报送、决定日期和公示留痕重算应公示与按期公示（公示及时率），与计量逐行相符")
  void publicity_agrees_with_raw_records_to_the_row() {
    var all = raw(PlainSql.publicityOwed(today(), "true"));
    var inTime = raw(PlainSql.publicityOwed(today(), "shown <= last_day"));

    assertThat(all).isNotEmpty();
    assertThat(all.values().stream().mapToLong(n -> n).sum())
        .as("late ones too")
        .isGreaterThan(inTime.values().stream().mapToLong(n -> n).sum());
    assertThat(counted(Count.PUBLICITY_OWED)).isEqualTo(all);
    assertThat(counted(Count.PUBLISHED_IN_TIME)).isEqualTo(inTime);
  }

  @Test
  @DisplayName("公示及时率与首页、公示时限看板的算法相符")
  void publicity_agrees_with_the_board_of_deadlines() {
    var told = desk.bean(Statistics.class).timeliness(Optional.empty(), today());
    var all = Counts.sum(measures().stream().map(Measure::counts).toList());
    assertThat(told.owed()).isPositive();
    assertThat(all.of(Count.PUBLICITY_OWED)).isEqualTo(told.owed());
    assertThat(all.of(Count.PUBLISHED_IN_TIME)).isEqualTo(told.inTime());
  }
}

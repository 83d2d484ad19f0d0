package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** 对账. What became of each row of a submission, counted in the tables and not on the receipt. */
final class Ledger {
  private final JdbcClient sql;

  Ledger(JdbcClient sql) {
    this.sql = sql;
  }

  /** Each row has exactly one end, the receipt says the same, and no entity stands twice. */
  void balances(long rows) {
    assertThat(one("select count(*) from collect.submission where state <> 'DONE'")).isZero();
    assertThat(one("select sum(rows) from collect.submission")).isEqualTo(rows);
    assertThat(one("select sum(filed + returned + review + repeats) from collect.submission"))
        .isEqualTo(rows);
    assertThat(one("select sum(filed) from collect.submission"))
        .as("入档的条目")
        .isEqualTo(one("select count(*) from dossier.entry"));
    assertThat(one("select sum(returned) from collect.submission"))
        .as("退回的行")
        .isEqualTo(one("select count(*) from collect.returned_row"));
    assertThat(one("select sum(review) from collect.submission"))
        .as("待核的行")
        .isEqualTo(one("select count(*) from link.review where state = 'OPEN'"));
    nothingTwice();
  }

  void nothingTwice() {
    assertThat(
            one(
                """
                select count(*) from (
                  select submission, row_number from dossier.entry
                  union all select submission, row_number from collect.returned_row
                  union all select submission, row_number from link.review) every_end
                 group by submission, row_number having count(*) > 1
                union all select 0 order by 1 desc limit 1\
                """))
        .as("没有哪一行有两个去处")
        .isZero();
    assertThat(
            one(
                """
                select count(*) from (select item, key, content from dossier.entry
                 group by item, key, content having count(*) > 1) twice\
                """))
        .as("没有哪条记录入档两次")
        .isZero();
    assertThat(
            one(
                """
                select count(*) from (select entry from publish.event where to_state = 'LIVE'
                 group by entry having count(*) > 1) twice\
                """))
        .as("没有哪条公示两次")
        .isZero();
  }

  long filed() {
    return one("select coalesce(sum(filed), 0) from collect.submission");
  }

  long done() {
    return one("select count(*) from collect.submission where state = 'DONE'");
  }

  long one(String question) {
    return sql.sql(question).query(Long.class).single();
  }
}

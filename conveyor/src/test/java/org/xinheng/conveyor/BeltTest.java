package org.xinheng.conveyor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Tally;

class BeltTest {
  private static final String HEADER = "名称,统一社会信用代码,法定代表人,成立日期,住所,登记状态";
  private static final String GOOD = "莱芜旅例建材有限公司,91370116MA3XYYT13F,张样例,2015-06-03,样例路1号,存续";
  private static final String NAMELESS = ",91370116MAX0000157,张样例,2015-06-03,样例路2号,存续";
  private static final String MISMATCHED = "莱芜旅例饮食有限公司,91370116MA3XYYT13G,张样例,2015-06-03,样例路3号,存续";

  @TempDir Path folder;
  private WholeLine line;

  @BeforeEach
  void open() {
    line = WholeLine.in(folder);
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  @DisplayName("每一行恰有一个去处：入档、退回、待核或重复；提示只计入档的行")
  void every_row_goes_somewhere() throws Exception {
    line.belt().start();
    var receipt = line.done(line.send("one", HEADER, GOOD, NAMELESS, MISMATCHED, GOOD));
    assertThat(receipt.tally()).isEqualTo(new Tally(4, 1, 0, 1, 1, 1, 1));
    assertThat(line.count("dossier.entry")).isEqualTo(1);
    assertThat(line.count("link.market_entity")).isEqualTo(1);
  }

  private static final String LICENCES =
      "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政许可决定文书名称,行政许可决定文书号,许可类别,许可内容,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码";

  private static String licence(String content) {
    return "莱芜旅例建材有限公司,法人及非法人组织,91370116MA3XYYT13F,张样例,准予行政许可决定书,某审批许〔2026〕7号,普通,"
        + content
        + ",2026-05-06,2026-05-06,2031-05-05,某某局,11370116EX0000053H,1,某某局,11370116EX0000053H";
  }

  @Test
  @DisplayName("同一文件内重复的行计为重复；主键相同、内容不同的按更正入档，提示与哪一行相冲突，两个版本都在")
  void a_row_that_contradicts_an_earlier_one_is_pointed_out() throws Exception {
    line.belt().start();
    var first =
        line.done(
            line.send(
                WholeLine.LICENCE, "one", LICENCES, licence("甲"), licence("甲"), licence("乙")));
    assertThat(first.tally()).isEqualTo(new Tally(3, 2, 1, 0, 0, 1, 1));
    assertThat(warnings(first)).containsExactly("4 DQ-208");
    assertThat(sentence(first)).contains("本文件第 2 行");
    assertThat(line.count("dossier.entry")).isEqualTo(2);
    var second = line.done(line.send(WholeLine.LICENCE, "one", LICENCES, licence("丙")));
    assertThat(warnings(second)).containsExactly("2 DQ-208");
    assertThat(sentence(second)).contains("回执 " + first.number() + " 第 4 行");
    assertThat(line.count("dossier.entry")).isEqualTo(3);
  }

  @Test
  @DisplayName("登记信息以新版本更新：不提示")
  void a_register_is_updated_without_a_warning() throws Exception {
    line.belt().start();
    var moved = GOOD.replace("样例路1号", "样例路9号");
    var receipt = line.done(line.send("one", HEADER, GOOD, moved));
    assertThat(receipt.tally().newVersions()).isEqualTo(1);
    assertThat(warnings(receipt)).doesNotContain("3 DQ-208");
  }

  private java.util.List<String> warnings(Receipt receipt) {
    return line.submissions().warned(receipt.number(), 0, 10).stream()
        .flatMap(row -> row.findings().stream().map(one -> row.row() + " " + one.rule()))
        .toList();
  }

  private String sentence(Receipt receipt) {
    return line.submissions()
        .warned(receipt.number(), 0, 10)
        .getLast()
        .findings()
        .getLast()
        .sentence();
  }

  @Test
  @DisplayName("一个部门的报送屡次办不成，别的部门照常办理；故障排除后接着办，不丢不重")
  void trouble_with_one_submission_does_not_hold_up_the_others() throws Exception {
    trouble();
    var first = line.send("troubled", HEADER, GOOD);
    var second = line.send("one", HEADER, GOOD, NAMELESS);
    line.belt().start();
    assertThat(line.done(second).tally().filed()).isEqualTo(1);
    await().atMost(Duration.ofSeconds(60)).until(() -> lease(first) > 1);
    assertThat(line.now(first).rowsDone()).isZero();
    line.sql().sql("drop trigger trouble on collect.submission").update();
    line.belt().ring();
    var tally = line.done(first).tally();
    assertThat(tally.rows()).isEqualTo(1);
    assertThat(tally.filed() + tally.repeats()).isEqualTo(1);
    assertThat(line.count("dossier.entry")).isEqualTo(1);
  }

  private int lease(Receipt receipt) {
    return line.sql()
        .sql("select lease from collect.submission where id = :id")
        .param("id", receipt.id())
        .query(Integer.class)
        .single();
  }

  /** Whatever is filed for the department "troubled" is refused by the database. */
  private void trouble() {
    line.sql()
        .sql(
            """
            create function collect.trouble() returns trigger language plpgsql as
              $$ begin raise exception 'no room'; end $$\
            """)
        .update();
    line.sql()
        .sql(
            """
            create trigger trouble before update on collect.submission for each row
              when (new.rows > old.rows and new.department = 'troubled')
              execute function collect.trouble()\
            """)
        .update();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "99, 60"})
  @DisplayName("每失败一次，歇的时间加倍，至多一分钟")
  void each_failure_doubles_the_rest(int failures, long seconds) {
    assertThat(Belt.restAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }
}

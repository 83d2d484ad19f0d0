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

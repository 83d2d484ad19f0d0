package org.xinheng.conveyor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.dossier.Dossiers;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MergerOutcome;
import org.xinheng.link.Mergers;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

@DisplayName("撤销并户：期间按其代码报来的，无论此刻在谁名下，都归还")
class EntityCorrectionsTest {
  private static final String HEADER = "名称,统一社会信用代码,法定代表人,成立日期,住所,登记状态";
  private static final String A = code("X0000001");
  private static final String B = code("X0000002");
  private static final String C = code("X0000003");

  @TempDir Path folder;
  private WholeLine line;

  private static String code(String first8) {
    var first17 = "91370116" + first8 + OrganisationCode.checkCharacter(first8);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }

  @BeforeEach
  void open() throws Exception {
    line = WholeLine.in(folder);
    line.belt().start();
    line.done(line.send("one", HEADER, row("甲乙", A, 1), row("丙丁", B, 2), row("戊己", C, 3)));
  }

  @AfterEach
  void close() {
    line.close();
  }

  private static String row(String name, String code, int house) {
    return "莱芜" + name + "例建材有限公司," + code + ",张样例,2015-06-03,样例路" + house + "号,存续";
  }

  private SubjectId entity(String code) {
    return line.bean(MarketEntities.class).byCode(code).orElseThrow().id();
  }

  private void merge(String from, String into) {
    Merged.byTwo(line.bean(EntityCorrections.class), entity(from), entity(into));
  }

  private void undo(String from) {
    var merger =
        line.bean(Mergers.class).of(entity(from)).stream()
            .filter(one -> one.undone().isEmpty() && one.from().equals(entity(from)))
            .findFirst()
            .orElseThrow();
    assertThat(line.bean(EntityCorrections.class).undo(merger.id(), "实为两户", "credit"))
        .isInstanceOf(MergerOutcome.Done.class);
  }

  /** The addresses in the entity's dossier; the records sent here differ by nothing else. */
  private List<String> dossier(String code) {
    return line.bean(Dossiers.class).of(entity(code)).stream()
        .map(entry ->
            entry.fields().values().stream()
                .filter(value -> value.startsWith("样例路"))
                .findFirst()
                .orElse(""))
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("甲→乙、乙→丙，期间按甲的代码报来一条，撤销甲→乙：这一条归甲，不留在丙")
  void what_came_to_the_end_of_a_chain_goes_back() throws Exception {
    merge(A, B);
    merge(B, C);
    line.done(line.send("one", HEADER, row("甲乙", A, 9)));
    assertThat(dossier(C)).containsExactly("样例路2号", "样例路3号", "样例路9号");
    undo(A);
    assertThat(dossier(A)).containsExactly("样例路9号");
    assertThat(dossier(C)).containsExactly("样例路2号", "样例路3号");
  }

  @Test
  @DisplayName("甲→乙、乙→丙，期间按甲的代码报来一条，撤销乙→丙：这一条随甲归乙")
  void what_came_for_a_part_goes_back_with_its_whole() throws Exception {
    merge(A, B);
    merge(B, C);
    line.done(line.send("one", HEADER, row("甲乙", A, 9)));
    undo(B);
    assertThat(dossier(B)).containsExactly("样例路2号", "样例路9号");
    assertThat(dossier(C)).containsExactly("样例路3号");
    undo(A);
    assertThat(dossier(A)).containsExactly("样例路9号");
  }

  @Test
  @DisplayName("撤销并户：期间按甲的代码报来的变更、新登记随甲走，乙的状态、负责人、曾用名不留痕")
  void what_was_told_of_the_one_is_no_fact_of_the_other() throws Exception {
    merge(A, B);
    change("甲乙", A, "注销", "存续", "准予注销登记");
    change("甲乙", A, "法定代表人", "张样例", "李样例");
    line.done(line.send("one", HEADER, row("庚辛", A, 9)));
    assertThat(facts(B)).hasSize(2);
    undo(A);
    assertThat(facts(B)).isEmpty();
    assertThat(facts(A)).containsExactly("REGISTRATION_STATE 注销", "REPRESENTATIVE 李样例");
    assertThat(names(B)).containsExactly("莱芜丙丁例建材有限公司");
    assertThat(names(A)).containsExactly("莱芜庚辛例建材有限公司", "莱芜甲乙例建材有限公司");
  }

  @Test
  @DisplayName("撤销并户：自己没有登记的一户，不留对方的负责人和住所，仍如它自己的第一条记录所载")
  void one_without_a_registration_keeps_nothing_of_the_others() throws Exception {
    var own = code("X0000004");
    line.done(
        line.send(
            WholeLine.LICENCE,
            "one",
            "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政许可决定文书名称,行政许可决定文书号,许可类别,许可内容,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码",
            "莱芜壬癸例建材有限公司,法人及非法人组织,"
                + own
                + ",王样例,准予行政许可决定书,某审批许〔2026〕7号,普通,甲,2026-05-06,2026-05-06,2031-05-05,某某局,11370116EX0000053H,1,某某局,11370116EX0000053H"));
    assertThat(runBy(own)).isEqualTo("王样例 ");
    merge(A, own);
    line.done(line.send("one", HEADER, row("甲乙", A, 9)));
    change("甲乙", A, "法定代表人", "张样例", "李样例");
    assertThat(runBy(own)).isEqualTo("李样例 样例路9号");
    undo(A);
    assertThat(runBy(own)).isEqualTo("王样例 ");
    assertThat(runBy(A)).isEqualTo("李样例 样例路9号");
  }

  private String runBy(String code) {
    return line.sql()
        .sql("select representative || ' ' || address from link.market_entity where code = ?")
        .param(code)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("撤销后再并、再撤销：结果与第一次撤销相同")
  void merged_and_parted_again() throws Exception {
    merge(A, B);
    change("甲乙", A, "注销", "存续", "准予注销登记");
    undo(A);
    merge(A, B);
    undo(A);
    assertThat(facts(B)).isEmpty();
    assertThat(facts(A)).containsExactly("REGISTRATION_STATE 注销");
  }

  private void change(String name, String code, String what, String before, String after)
      throws Exception {
    line.done(
        line.send(
            WholeLine.CHANGE,
            "one",
            "主体名称,主体类别,统一社会信用代码,变更事项,变更前内容,变更后内容,核准变更日期,认定机关,认定机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码",
            "莱芜"
                + name
                + "例建材有限公司,法人及非法人组织,"
                + String.join(",", code, what, before, after)
                + ",2026-05-06,某某局,11370116EX0000053H,某某局,11370116EX0000053H"));
  }

  private List<String> facts(String code) {
    return line.sql()
        .sql("select role || ' ' || value from link.changed_fact where entity = ? order by role")
        .param(entity(code).value())
        .query(String.class)
        .list();
  }

  /** The present name first. */
  private List<String> names(String code) {
    var entity = line.bean(MarketEntities.class).byCode(code).orElseThrow();
    return Stream.concat(
            Stream.of(entity.name()), entity.otherNames().stream().map(name -> name.name()))
        .toList();
  }
}

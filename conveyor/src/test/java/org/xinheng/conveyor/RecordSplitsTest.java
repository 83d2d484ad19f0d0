package org.xinheng.conveyor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.Split;
import org.xinheng.dossier.Splits;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MergerOutcome;
import org.xinheng.link.MergerRefusal;
import org.xinheng.link.Mergers;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

@DisplayName("撤回分出：仍在原处的归还原户，此后更正过的、新报来的不动")
class RecordSplitsTest {
  private static final String LICENCES =
      "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政许可决定文书名称,行政许可决定文书号,许可类别,许可内容,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码";
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
    line.done(
        line.send(
            "one",
            "名称,统一社会信用代码,法定代表人,成立日期,住所,登记状态",
            "莱芜甲乙例建材有限公司," + A + ",张样例,2015-06-03,样例路1号,存续",
            "莱芜丙丁例建材有限公司," + B + ",张样例,2015-06-03,样例路2号,存续",
            "莱芜戊己例建材有限公司," + C + ",张样例,2015-06-03,样例路3号,存续"));
    licences(licence(A, 1, "甲"), licence(A, 2, "甲"));
  }

  @AfterEach
  void close() {
    line.close();
  }

  private void licences(String... rows) throws Exception {
    var lines = new java.util.ArrayList<String>(List.of(LICENCES));
    lines.addAll(List.of(rows));
    line.done(line.send(WholeLine.LICENCE, "one", lines.toArray(String[]::new)));
  }

  private static String licence(String code, int number, String content) {
    var name = code.equals(A) ? "甲乙" : code.equals(B) ? "丙丁" : "戊己";
    return "莱芜"
        + name
        + "例建材有限公司,法人及非法人组织,"
        + code
        + ",张样例,准予行政许可决定书,某审批许〔2026〕"
        + number
        + "号,普通,"
        + content
        + ",2026-05-06,2026-05-06,2031-05-05,某某局,11370116EX0000053H,1,某某局,11370116EX0000053H";
  }

  private SubjectId entity(String code) {
    return line.bean(MarketEntities.class).byCode(code).orElseThrow().id();
  }

  private List<EntryId> own(String code, String item) {
    return line.bean(Dossiers.class).of(entity(code)).stream()
        .filter(entry -> entry.item().value().equals(item))
        .map(Entry::id)
        .toList();
  }

  /** Number and content of the licences in the entity's dossier, those merged into it included. */
  private List<String> licencesOf(String code) {
    return line.bean(Dossiers.class).of(entity(code)).stream()
        .filter(entry -> entry.item().equals(WholeLine.LICENCE))
        .map(entry ->
            entry.fields().values().stream()
                .filter(value -> value.startsWith("某审批许") || value.length() == 1)
                .filter(value -> !value.equals("1"))
                .map(value -> value.replaceAll(".*〔2026〕", ""))
                .reduce("", String::concat))
        .sorted()
        .toList();
  }

  private Split split(List<EntryId> chosen, String from, String to) {
    return done(
        line.bean(RecordSplits.class)
            .split(chosen, entity(from), entity(to), "文书所载当事人为另一户", "credit"));
  }

  private SplitOutcome undo(Split split) {
    return line.bean(RecordSplits.class).undo(split.id(), "当事人确为原户", "credit2");
  }

  private static Split done(SplitOutcome outcome) {
    assertThat(outcome).isInstanceOf(SplitOutcome.Done.class);
    return ((SplitOutcome.Done) outcome).split();
  }

  private static void refused(SplitOutcome outcome, MergerRefusal why) {
    assertThat(outcome).isEqualTo(new SplitOutcome.Refused(why));
  }

  @Test
  @DisplayName("分出和撤回都留痕：谁、何时、为何、哪几条；撤回两次被拒，没有的、没写理由的被拒")
  void the_records_go_back_once_and_both_leave_a_trace() {
    var split = split(own(A, "licence"), A, B);
    assertThat(licencesOf(A)).isEmpty();
    assertThat(licencesOf(B)).containsExactly("1号甲", "2号甲");
    assertThat(line.bean(Splits.class).of(entity(A))).containsExactly(split);
    assertThat(line.bean(Splits.class).of(entity(B))).containsExactly(split);
    assertThat(split.given()).hasSize(2).allMatch(one -> one.owner().equals(entity(A)));
    refused(
        line.bean(RecordSplits.class).undo(split.id(), " ", "credit2"), MergerRefusal.WHY_MISSING);
    refused(line.bean(RecordSplits.class).undo(999, "理由", "credit2"), MergerRefusal.NO_SPLIT);
    var undone = done(undo(split));
    assertThat(licencesOf(A)).containsExactly("1号甲", "2号甲");
    assertThat(licencesOf(B)).isEmpty();
    assertThat(undone.by()).isEqualTo("credit");
    assertThat(undone.undone().orElseThrow().by()).isEqualTo("credit2");
    assertThat(undone.undone().orElseThrow().why()).isEqualTo("当事人确为原户");
    assertThat(undone.given()).allMatch(one -> one.back().isPresent() && !one.changed());
    refused(undo(split), MergerRefusal.SPLIT_UNDONE);
  }

  @Test
  @DisplayName("分出后数源部门更正过的一条随更正所在，新报来的不动，其余归还；撤回后又分出的可以再撤回")
  void what_has_been_corrected_since_stays() throws Exception {
    var split = split(own(A, "licence"), A, B);
    licences(licence(A, 1, "乙"), licence(B, 3, "丙"));
    assertThat(licencesOf(A)).containsExactly("1号乙");
    assertThat(licencesOf(B)).containsExactly("2号甲", "3号丙");
    var undone = done(undo(split));
    assertThat(licencesOf(A)).containsExactly("1号乙", "2号甲");
    assertThat(licencesOf(B)).containsExactly("3号丙");
    assertThat(undone.given())
        .filteredOn(one -> one.back().isEmpty())
        .singleElement()
        .matches(Split.Given::changed);
    done(undo(split(own(A, "licence"), A, B)));
    assertThat(licencesOf(A)).containsExactly("1号乙", "2号甲");
  }

  @Test
  @DisplayName("分出的全部又分给了第三户：拒绝，并请到现在所在的一户办理；后一次撤回后，前一次才可撤回")
  void what_was_given_on_is_taken_back_from_the_last() {
    var first = split(own(A, "licence"), A, B);
    var second = split(own(B, "licence"), B, C);
    refused(undo(first), MergerRefusal.CHANGED_SINCE);
    done(undo(second));
    assertThat(licencesOf(B)).containsExactly("1号甲", "2号甲");
    done(undo(first));
    assertThat(licencesOf(A)).containsExactly("1号甲", "2号甲");
  }

  @Test
  @DisplayName("期间两户又并入别户：归还原户的档案，撤销并户后各在各处")
  void mergers_in_between_make_no_difference() {
    var split = split(own(A, "licence"), A, B);
    var corrections = line.bean(EntityCorrections.class);
    Merged.byTwo(corrections, entity(A), entity(C));
    Merged.byTwo(corrections, entity(B), entity(C));
    done(undo(split));
    assertThat(licencesOf(C)).containsExactly("1号甲", "2号甲");
    for (var code : List.of(A, B)) {
      var merger = line.bean(Mergers.class).of(entity(code)).getFirst();
      assertThat(corrections.undo(merger.id(), "实为两户", "credit"))
          .isInstanceOf(MergerOutcome.Done.class);
    }
    assertThat(licencesOf(A)).containsExactly("1号甲", "2号甲");
    assertThat(licencesOf(B)).isEmpty();
    assertThat(licencesOf(C)).isEmpty();
  }

  @Test
  @DisplayName("并入的一户的记录从并后的一户分出：撤回后回到它自己的档案")
  void a_record_of_one_merged_goes_back_to_its_own_dossier() {
    var corrections = line.bean(EntityCorrections.class);
    Merged.byTwo(corrections, entity(A), entity(B));
    var split = split(own(B, "licence"), B, C);
    assertThat(licencesOf(C)).hasSize(2);
    done(undo(split));
    corrections.undo(line.bean(Mergers.class).of(entity(A)).getFirst().id(), "实为两户", "credit");
    assertThat(licencesOf(A)).containsExactly("1号甲", "2号甲");
    assertThat(licencesOf(B)).isEmpty();
  }

  @Test
  @DisplayName("两人同时撤回：一人办成，另一人被告知已撤回，没有一条归还两次")
  void two_at_once_undo_it_once() throws Exception {
    var split = split(own(A, "licence"), A, B);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<SplitOutcome> undo = () -> undo(split);
      var outcomes = threads.invokeAll(List.of(undo, undo));
      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .satisfiesOnlyOnce(one -> assertThat(one).isInstanceOf(SplitOutcome.Done.class))
          .satisfiesOnlyOnce(one -> refused(one, MergerRefusal.SPLIT_UNDONE));
    }
    assertThat(line.count("dossier.entry where item = 'licence'")).isEqualTo(6);
  }

  @Test
  @DisplayName("分出的是登记变更：名册随之，撤回后复原")
  void a_change_of_the_registration_tells_of_whose_it_is() throws Exception {
    line.done(
        line.send(
            WholeLine.CHANGE,
            "one",
            "主体名称,主体类别,统一社会信用代码,变更事项,变更前内容,变更后内容,核准变更日期,认定机关,认定机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码",
            "莱芜甲乙例建材有限公司,法人及非法人组织,"
                + A
                + ",法定代表人,张样例,李样例,2026-05-06,某某局,11370116EX0000053H,某某局,11370116EX0000053H"));
    var split = split(own(A, "registration-change"), A, B);
    assertThat(facts()).containsExactly(entity(B) + " 李样例");
    done(undo(split));
    assertThat(facts()).containsExactly(entity(A) + " 李样例");
  }

  private List<String> facts() {
    return line.sql()
        .sql("select entity || ' ' || value from link.changed_fact order by entity")
        .query(String.class)
        .list();
  }
}

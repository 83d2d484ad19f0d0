package org.xinheng.conveyor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.collect.Receipt;
import org.xinheng.dossier.Dossiers;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.MarketEntity.OtherName;
import org.xinheng.publish.Ending;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Withdrawal;
import org.xinheng.publish.Withdrawals;

@DisplayName("登记变更入档，名册随之：更名、曾用名、负责人、住所")
class RegisterFollowingTest {
  private static final String REGISTRATIONS = "名称,统一社会信用代码,法定代表人,成立日期,核准日期,住所,登记状态";
  private static final String CHANGES =
      "主体名称,主体类别,统一社会信用代码,变更事项,变更前内容,变更后内容,核准变更日期,认定机关,认定机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码";
  private static final String CODE = "91370116MA3XYYT13F";
  private static final String A = "莱芜旅例建材有限公司";
  private static final String B = "山东鼎例新材料有限公司";
  private static final String C = "济南汶例科技有限公司";

  @TempDir Path folder;
  private WholeLine line;

  @BeforeEach
  void open() throws Exception {
    line = WholeLine.in(folder);
    line.belt().start();
    register(A, "2020-01-02", "样例路1号");
  }

  @AfterEach
  void close() {
    line.close();
  }

  private void register(String name, String approved, String seat) throws Exception {
    line.done(
        line.send(
            "one",
            REGISTRATIONS,
            name + "," + CODE + ",张样例,2015-06-03," + approved + "," + seat + ",存续"));
  }

  private Receipt change(String called, String what, String before, String after, String on)
      throws Exception {
    return line.done(
        line.send(
            WholeLine.CHANGE,
            "one",
            CHANGES,
            String.join(
                ",",
                called,
                "法人及非法人组织",
                CODE,
                what,
                before,
                after,
                on,
                "某某局",
                "11370116EX0000053H",
                "某某局",
                "11370116EX0000053H")));
  }

  private MarketEntity entity() {
    return line.bean(MarketEntities.class).byCode(CODE).orElseThrow();
  }

  private List<String> former() {
    return entity().otherNames().stream()
        .map(name -> name.name() + name.endedOn().map(day -> " " + day).orElse(""))
        .sorted()
        .toList();
  }

  private List<String> warnings(Receipt receipt) {
    return line.submissions().warned(receipt.number(), 0, 10).stream()
        .flatMap(row -> row.findings().stream())
        .filter(finding -> finding.rule().startsWith("LNK"))
        .map(finding -> finding.sentence())
        .toList();
  }

  @Test
  @DisplayName("更名入档：现名为新，旧名为曾用名，止于核准变更日期；重报、再报旧登记不变")
  void a_rename_moves_the_register() throws Exception {
    change(A, "名称", A, B, "2021-05-06");
    assertThat(entity().name()).isEqualTo(B);
    assertThat(former()).containsExactly(A + " 2021-05-06");
    change(A, "名称", A, B, "2021-05-06");
    register(A, "2020-01-02", "样例路1号");
    assertThat(entity().name()).isEqualTo(B);
    assertThat(former()).containsExactly(A + " 2021-05-06");
    assertThat(line.bean(MarketEntities.class).byName(A)).hasSize(1);
  }

  @Test
  @DisplayName("先报后一次、再报前一次，与依次报送结果相同；前一次到达前提示名称不符")
  void the_order_of_arrival_makes_no_difference() throws Exception {
    var early = change(C, "名称", B, C, "2022-05-06");
    assertThat(entity().name()).isEqualTo(A);
    assertThat(warnings(early)).singleElement().asString().contains("LNK-011").contains(B);
    assertThat(warnings(early).getFirst()).startsWith("变更前内容“" + B + "”与本主体的现名“" + A + "”");
    var late = change(B, "名称", A, B, "2021-05-06");
    assertThat(warnings(late)).isEmpty();
    assertThat(entity().name()).isEqualTo(C);
    assertThat(former()).containsExactly(B + " 2022-05-06", A + " 2021-05-06");
  }

  @Test
  @DisplayName("新登记在后而已是新名：曾用名止于变更的核准日期；新登记又改的，以新登记为准")
  void a_newer_registration_has_the_word() throws Exception {
    change(A, "名称", A, B, "2021-05-06");
    register(B, "2021-06-01", "样例路1号");
    assertThat(former()).containsExactly(A + " 2021-05-06");
    register(C, "2023-03-04", "样例路1号");
    assertThat(entity().name()).isEqualTo(C);
    assertThat(former()).containsExactly(B + " 2023-03-04", A + " 2021-05-06");
  }

  @Test
  @DisplayName("只凭登记更名：曾用名止于新登记的核准日期，不是成立日期")
  void a_registration_that_renames_ends_the_name_on_its_approval() throws Exception {
    register(B, "2021-05-06", "样例路1号");
    assertThat(former()).containsExactly(A + " 2021-05-06");
  }

  @Test
  @DisplayName("变更记录更正：退回错名，错名不留为曾用名")
  void a_correction_goes_back() throws Exception {
    change(A, "名称", A, B, "2021-05-06");
    change(B, "名称", A, C, "2021-05-06");
    assertThat(entity().name()).isEqualTo(C);
    assertThat(former()).containsExactly(A + " 2021-05-06");
  }

  @Test
  @DisplayName("变更记录因信息有误撤下：恢复原名，跟读者得知；名册写不进时公示也不撤下，可以重办")
  void a_withdrawal_goes_back() throws Exception {
    change(A, "名称", A, B, "2021-05-06");
    var publications = line.bean(Publications.class);
    var entry =
        line.bean(Dossiers.class).of(entity().id()).stream()
            .filter(one -> one.item().equals(WholeLine.CHANGE))
            .findFirst()
            .orElseThrow()
            .id();
    publications.tick(
        LocalDate.parse("2026-05-12"), java.time.Instant.parse("2026-05-12T02:00:00Z"));
    var withdrawals = line.bean(Withdrawals.class);
    assertThat(
            withdrawals.propose(
                new Withdrawal.Proposal(
                    entry, "变更", Ending.WRONG, LocalDate.parse("2026-05-12"), "报送有误，并无更名", "one")))
        .isInstanceOf(Outcome.Done.class);
    var withdrawal = withdrawals.of(entry).getFirst();
    var approvals = line.bean(WithdrawalApprovals.class);
    assertThat(approvals.approve(withdrawal, "one", "")).isInstanceOf(Outcome.Refused.class);
    assertThat(entity().name()).isEqualTo(B);
    long announced = line.count("dossier.entry_range");
    whileTheRegisterCannotBeWritten(() ->
        assertThatThrownBy(() -> approvals.approve(withdrawal, "two", ""))
            .hasMessageContaining("名册写不进"));
    assertThat(withdrawals.of(entry).getFirst().state()).isEqualTo(Withdrawal.State.PROPOSED);
    assertThat(publications.find(entry).orElseThrow().state()).isInstanceOf(Publicity.Live.class);
    assertThat(entity().name()).isEqualTo(B);
    assertThat(approvals.approve(withdrawal, "two", "")).isInstanceOf(Outcome.Done.class);
    assertThat(entity().name()).isEqualTo(A);
    assertThat(former()).isEmpty();
    assertThat(line.count("dossier.entry_range")).isEqualTo(announced + 1);
  }

  private void whileTheRegisterCannotBeWritten(Runnable work) {
    line.sql()
        .sql(
            "create function link.no_writing() returns trigger language plpgsql as $$ begin raise exception '名册写不进'; end $$")
        .update();
    line.sql()
        .sql(
            "create trigger no_writing before update on link.market_entity for each statement execute function link.no_writing()")
        .update();
    work.run();
    line.sql().sql("drop trigger no_writing on link.market_entity").update();
  }

  @Test
  @DisplayName("变更前内容写的是别家的名称：入档，提示，不更名")
  void a_change_that_does_not_fit_is_pointed_out() throws Exception {
    var receipt = change(A, "名称", "莱芜他例饮食有限公司", B, "2021-05-06");
    assertThat(receipt.tally().filed()).isEqualTo(1);
    assertThat(entity().name()).isEqualTo(A);
    assertThat(warnings(receipt)).hasSize(1);
  }

  @Test
  @DisplayName("负责人、住所、注册资本、镇街、状态随变更；早于登记核准日期的不动")
  void the_other_facts_follow() throws Exception {
    change(A, "住所", "样例路1号", "样例路9号", "2021-05-06");
    change(A, "注册资本", "50万元", "100万元", "2021-05-06");
    change(A, "注销", "存续", "准予注销登记", "2022-05-06");
    change(A, "镇街", "", "鹏泉街道", "2019-12-31");
    assertThat(facts())
        .containsExactly(
            "ADDRESS 样例路9号 2021-05-06",
            "CAPITAL 100万元 2021-05-06",
            "REGISTRATION_STATE 注销 2022-05-06");
    register(A, "2021-05-07", "样例路20号");
    assertThat(facts()).containsExactly("REGISTRATION_STATE 注销 2022-05-06");
  }

  @Test
  @DisplayName("吊销后恢复：状态随最后一次变更，与登记相同即无变更；不是登记状态的话不作数")
  void a_licence_is_revoked_and_reinstated() throws Exception {
    change(A, "吊销", "存续", "吊销营业执照", "2021-05-06");
    assertThat(facts()).containsExactly("REGISTRATION_STATE 吊销 2021-05-06");
    change(A, "登记状态", "吊销", "在营（开业）企业", "2021-09-01");
    assertThat(facts()).containsExactly("REGISTRATION_STATE 在业 2021-09-01");
    change(A, "登记状态", "在业", "存续", "2021-09-02");
    assertThat(facts()).isEmpty();
    var odd = change(A, "登记状态", "存续", "飞升", "2021-09-03");
    assertThat(facts()).isEmpty();
    assertThat(odd.tally().filed()).isEqualTo(1);
    assertThat(warnings(odd)).singleElement().asString().contains("飞升", "登记状态代码表", "LNK-011");
  }

  private List<String> facts() {
    return line.sql()
        .sql("select role || ' ' || value || ' ' || since from link.changed_fact order by role")
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("变更先到、登记后到：同一主体，名称和曾用名相同")
  void a_change_may_come_before_the_registration() throws Exception {
    var code = "91370116MAX0000157";
    line.done(
        line.send(
            WholeLine.CHANGE,
            "one",
            CHANGES,
            B
                + ",法人及非法人组织,"
                + code
                + ",名称,"
                + C
                + ","
                + B
                + ",2021-05-06,某某局,11370116EX0000053H,某某局,11370116EX0000053H"));
    line.done(
        line.send("one", REGISTRATIONS, C + "," + code + ",张样例,2015-06-03,2020-01-02,样例路5号,存续"));
    var entity = line.bean(MarketEntities.class).byCode(code).orElseThrow();
    assertThat(entity.name()).isEqualTo(B);
    assertThat(entity.otherNames())
        .containsExactly(new OtherName(C, Optional.of(LocalDate.parse("2021-05-06"))));
  }

  @Test
  @DisplayName("升级前入档的变更和写成成立日期的曾用名，启动后补行推定一次")
  void what_was_filed_under_an_earlier_release_is_made_up() throws Exception {
    register(B, "2021-05-06", "样例路1号");
    change(B, "名称", B, C, "2022-05-06");
    line.sql().sql("update link.other_name set ended_on = '2015-06-03'").update();
    line.sql().sql("update link.market_entity set name = :name").param("name", B).update();
    line.sql().sql("delete from link.course").update();
    line.sql().sql("delete from link.changed_fact").update();
    line.sql().sql("delete from link.course_caught_up").update();
    line.again().catchUp();
    assertThat(entity().name()).isEqualTo(C);
    assertThat(former()).containsExactly(B + " 2022-05-06", A + " 2021-05-06");
    assertThat(line.count("link.course_caught_up")).isEqualTo(1);
  }
}

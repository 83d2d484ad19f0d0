package org.xinheng.conveyor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.collect.Receipt;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;

@DisplayName("不合登记的变更：入档，提示，不作数")
class UnfitChangesTest {
  private static final String REGISTRATIONS = "名称,统一社会信用代码,法定代表人,成立日期,核准日期,住所,登记状态";
  private static final String CHANGES =
      "主体名称,主体类别,统一社会信用代码,变更事项,变更前内容,变更后内容,核准变更日期,认定机关,认定机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,合并分立方式,承继主体名称,承继主体统一社会信用代码";
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
    register(A, CODE);
  }

  @AfterEach
  void close() {
    line.close();
  }

  private void register(String name, String code) throws Exception {
    line.done(
        line.send("one", REGISTRATIONS, name + "," + code + ",张样例,2015-06-03,2020-01-02,样例路1号,存续"));
  }

  private Receipt change(String called, String what, String before, String after, String on)
      throws Exception {
    return change(called, what, before, after, on, ",,");
  }

  private Receipt change(
      String called, String what, String before, String after, String on, String succession)
      throws Exception {
    return line.done(
        line.send(
            WholeLine.CHANGE,
            "one",
            CHANGES,
            called
                + ",法人及非法人组织,"
                + String.join(",", CODE, what, before, after, on)
                + ",某某局,11370116EX0000053H,某某局,11370116EX0000053H,"
                + succession));
  }

  private MarketEntity entity() {
    return line.bean(MarketEntities.class).byCode(CODE).orElseThrow();
  }

  private List<String> warnings(Receipt receipt) {
    return line.submissions().warned(receipt.number(), 0, 10).stream()
        .flatMap(row -> row.findings().stream())
        .filter(finding -> finding.rule().startsWith("LNK"))
        .map(finding -> finding.sentence())
        .toList();
  }

  private List<String> facts() {
    return line.sql()
        .sql("select role || ' ' || value || ' ' || since from link.changed_fact order by role")
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("镇街变更：本区的镇街照收，别称写成正名；不是本区镇街的入档、提示，不作数")
  void a_town_is_one_of_the_district() throws Exception {
    var odd = change(A, "镇街", "鹏泉街道", "火星镇", "2021-05-06");
    assertThat(facts()).isEmpty();
    assertThat(warnings(odd)).singleElement().asString().contains("火星镇", "不是本区的镇街", "LNK-011");
    var known = change(A, "镇街", "", "鹏泉街道办事处", "2021-05-07");
    assertThat(facts()).containsExactly("TOWN 鹏泉街道 2021-05-07");
    assertThat(warnings(known)).isEmpty();
  }

  @Test
  @DisplayName("更名前后是同一名称：入档，提示，不作为更名，现名的日期不变")
  void a_change_to_the_same_name_is_none() throws Exception {
    var same = change(B, "名称", A, A, "2021-05-06");
    assertThat(warnings(same)).singleElement().asString().contains("同一名称", "LNK-011");
    assertThat(entity().name()).isEqualTo(A);
    assertThat(entity().otherNames()).isEmpty();
    assertThat(facts()).isEmpty();
    change(A, "名称", A, B, "2022-05-06");
    change(B, "名称", B, B, "2023-05-06");
    assertThat(facts()).containsExactly("SUBJECT_NAME " + B + " 2022-05-06");
  }

  @Test
  @DisplayName("承继主体的代码是另一名称主体的：提示；名称相符或尚未登记的不提示")
  void a_successor_bears_its_own_code() throws Exception {
    var code = "91370116MAX0000157";
    assertThat(warnings(absorbed(B, code))).isEmpty();
    register(C, code);
    assertThat(warnings(absorbed(B + "；", code)))
        .singleElement()
        .asString()
        .contains(code, C, B, "LNK-013");
    assertThat(warnings(absorbed(C, code))).isEmpty();
  }

  private Receipt absorbed(String successor, String code) throws Exception {
    return change(A, "注销", "存续", "准予注销登记", "2022-05-06", "吸收合并," + successor + "," + code);
  }
}

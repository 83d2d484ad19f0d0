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
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

@DisplayName("分支机构的隶属、合并分立的承继，由登记和登记变更得出")
class TiesTest {
  private static final String REGISTRATIONS =
      "名称,统一社会信用代码,法定代表人,成立日期,核准日期,住所,登记状态,隶属企业名称,隶属企业统一社会信用代码";
  private static final String CHANGES =
      "主体名称,主体类别,统一社会信用代码,变更事项,变更前内容,变更后内容,合并分立方式,承继主体名称,承继主体统一社会信用代码,核准变更日期,认定机关,认定机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码";
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
  void open() {
    line = WholeLine.in(folder);
    line.belt().start();
  }

  @AfterEach
  void close() {
    line.close();
  }

  private Receipt register(String name, String code, String parent, String parentCode)
      throws Exception {
    return line.done(
        line.send(
            "one",
            REGISTRATIONS,
            "莱芜"
                + name
                + ","
                + code
                + ",张样例,2015-06-03,2020-01-02,样例路1号,存续,"
                + parent
                + ","
                + parentCode));
  }

  private Receipt succeeded(String way, String names, String codes) throws Exception {
    return line.done(
        line.send(
            WholeLine.CHANGE,
            "one",
            CHANGES,
            "莱芜甲例有限公司,法人及非法人组织,"
                + A
                + ",注销,存续,因合并分立注销,"
                + way
                + ","
                + names
                + ","
                + codes
                + ",2022-05-06,某某局,11370116EX0000053H,某某局,11370116EX0000053H"));
  }

  private List<String> ties() {
    return line.sql()
        .sql(
            """
            select e.name || ' ' || t.kind || ' ' || t.way || ' ' || t.name || ' ' || t.code || ' ' || t.since
              from link.tie t join link.market_entity e on e.id = t.entity order by e.id, t.place\
            """)
        .query(String.class)
        .list();
  }

  private List<String> warnings(Receipt receipt) {
    return line.submissions().warned(receipt.number(), 0, 10).stream()
        .flatMap(row -> row.findings().stream())
        .filter(finding -> finding.rule().startsWith("LNK"))
        .map(finding -> finding.sentence())
        .toList();
  }

  @Test
  @DisplayName("分支机构写明隶属企业，隶属企业不必先到；改正为不隶属后关系消失")
  void a_branch_belongs_to_its_parent() throws Exception {
    register("甲例有限公司一分公司", B, "莱芜甲例有限公司", A);
    assertThat(ties()).containsExactly("莱芜甲例有限公司一分公司 BRANCH_OF  莱芜甲例有限公司 " + A + " 2020-01-02");
    register("甲例有限公司", A, "", "");
    assertThat(ties()).hasSize(1);
    register("甲例有限公司一分公司", B, "", "");
    assertThat(ties()).isEmpty();
  }

  @Test
  @DisplayName("隶属关系成环：入档，提示绕回本单位的经过")
  void a_circle_is_pointed_out() throws Exception {
    register("甲例一分公司", A, "莱芜乙例有限公司", B);
    assertThat(warnings(register("乙例有限公司", B, "莱芜丙例有限公司", C))).isEmpty();
    assertThat(warnings(register("丙例有限公司", C, "莱芜甲例一分公司", A)))
        .containsExactly(
            "隶属企业统一社会信用代码“"
                + A
                + "”的隶属关系绕回本单位：莱芜丙例有限公司 → 莱芜甲例一分公司 → 莱芜乙例有限公司 → 莱芜丙例有限公司，请核对各户的隶属企业，改正填错的一户（LNK-012）");
  }

  @Test
  @DisplayName("解散分立：两户承继，依次对应；更正后照更正的")
  void successors_are_taken_in_order() throws Exception {
    register("甲例有限公司", A, "", "");
    succeeded("解散分立", "莱芜乙例有限公司；莱芜丙例有限公司", B + "；" + C);
    assertThat(ties())
        .containsExactly(
            "莱芜甲例有限公司 SUCCEEDED_BY 解散分立 莱芜乙例有限公司 " + B + " 2022-05-06",
            "莱芜甲例有限公司 SUCCEEDED_BY 解散分立 莱芜丙例有限公司 " + C + " 2022-05-06");
    succeeded("吸收合并", "莱芜乙例有限公司", B);
    assertThat(ties()).containsExactly("莱芜甲例有限公司 SUCCEEDED_BY 吸收合并 莱芜乙例有限公司 " + B + " 2022-05-06");
  }
}

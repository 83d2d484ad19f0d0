package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.app.security.Role;
import org.xinheng.duties.Count;
import org.xinheng.duties.Mendings;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("工作台：数据质量")
class QualityAtTheDeskTest extends DistrictThatFurnished {
  @Test
  @DisplayName("部门只看自己的；信用办看全部；审计员不进；每张表都能下载")
  void a_department_sees_its_own_and_the_credit_office_all() throws Exception {
    var names = desk.bean(Names.class);
    var month = "?month=2026-11";
    var own = desk.as("licensing");
    assertThat(own.get("/desk/quality" + month).body())
        .contains(names.department(spj), "数据质量")
        .doesNotContain(names.department(scjgj));
    assertThat(own.get("/desk/quality/units/" + scjgj).statusCode()).isEqualTo(404);
    var credit = desk.as("credit");
    assertThat(credit.get("/desk/quality" + month).body())
        .contains(names.department(spj), names.department(scjgj), "评分与排名");
    var narrowed =
        credit.get(
            "/desk/quality" + month + "&item=penalty&kind=%E5%8C%BA%E7%9B%B4%E9%83%A8%E9%97%A8");
    for (var link : List.of("/desk/quality/units/" + scjgj, "/desk/quality/months.csv")) {
      var from = narrowed.body().indexOf(link);
      var address = narrowed.body().substring(from, narrowed.body().indexOf('"', from));
      assertThat(credit.get(address.replace("&amp;", "&")).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(credit.get("/desk/quality/units/" + scjgj + month).body())
        .contains("行政处罚", "合规率", "五个维度与件数", "<svg");
    for (var table :
        List.of(
            "board.csv",
            "months.csv",
            "units/" + scjgj + "/items.csv",
            "units/" + scjgj + "/dimensions.csv")) {
      assertThat(credit.get("/desk/quality/" + table + month).body()).as(table).contains(",");
    }
    assertThat(credit.get("/desk/quality/board.csv" + month).body())
        .startsWith("\uFEFF名次,部门,类别,得分,上报率");
    assertThat(desk.as("auditor").get("/desk/quality").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("申报案件数、抽查，从页面上走一遍；种子留空的由系统随机取，记下备查")
  void cases_are_declared_and_samples_checked() throws Exception {
    var clerk = desk.as("licensing");
    var cases = "/desk/quality/cases";
    var answer =
        clerk.post(
            cases, cases, Map.of("item", "licence", "month", "2026-11", "cases", "0", "note", ""));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(clerk.get(cases).body()).contains("零报告");
    assertThat(
            clerk
                .post(
                    cases,
                    cases,
                    Map.of("item", "licence", "month", "2026-11", "cases", "一", "note", ""))
                .body())
        .contains("DTY-004");
    assertThat(clerk.get(cases).body()).contains("没有改报过");
    var again = Map.of("item", "licence", "month", "2026-11", "cases", "3", "note", "漏计三件");
    assertThat(clerk.post(cases, cases, again).statusCode()).isEqualTo(303);
    assertThat(clerk.get(cases).body()).contains("改报记录", "首次申报", "漏计三件", "测试licensing");
    assertThat(desk.as("penalising").get(cases).body()).doesNotContain("漏计三件");
    assertThat(clerk.get(cases + "/changes.csv").body())
        .startsWith("\uFEFF时间,部门,信息事项,月份,原申报,改为")
        .contains("2026-11,0,3,漏计三件");

    var month = measures().getFirst().month().toString();
    var samples = "/desk/quality/samples";
    var credit = desk.as("credit");
    assertThat(
            credit
                .post(samples, samples, Map.of("month", month, "size", "3", "seed", "5"))
                .statusCode())
        .isEqualTo(303);
    var one = credit.get(samples + "/1").body();
    var entry = one.substring(one.indexOf("/desk/records/") + 14).replaceAll("(?s)\\D.*", "");
    var line = samples + "/1/" + entry;
    assertThat(credit.post(samples + "/1", line, Map.of("verdict", "DIFFERS", "note", "")).body())
        .contains("DTY-013");
    assertThat(
            credit
                .post(samples + "/1", line, Map.of("verdict", "DIFFERS", "note", "金额不同"))
                .statusCode())
        .isEqualTo(303);
    assertThat(credit.get(samples + "/1").body())
        .contains("金额不同")
        .containsPattern("测试\\S+（\\S+） 抽取（各部门，各事项），种子 5，");
    assertThat(
            credit
                .post(samples, samples, Map.of("month", month, "size", "1", "seed", ""))
                .statusCode())
        .isEqualTo(303);
    assertThat(credit.get(samples).body()).doesNotContain("value=\"1\"");
    assertThat(credit.get(samples + "/2").body()).containsPattern("种子 [1-9]\\d{3,}，");
    var limited =
        Map.of("month", month, "size", "9", "seed", "1", "department", spj, "item", "licence");
    assertThat(credit.post(samples, samples, limited).statusCode()).isEqualTo(303);
    assertThat(credit.get(samples + "/3").body())
        .contains("，行政许可），种子 1，")
        .doesNotContain("行政处罚</span>");
    assertThat(
            clerk
                .post(samples, samples, Map.of("month", month, "size", "1", "seed", "1"))
                .statusCode())
        .isEqualTo(404);
    var theirMonth =
        measures().stream()
            .filter(its -> its.department().value().equals(scjgj))
            .filter(its -> its.counts().of(Count.DECIDED) > 0)
            .map(its -> its.month().toString())
            .findFirst()
            .orElseThrow();
    var theirs =
        Map.of(
            "month", theirMonth, "size", "9", "seed", "1", "department", scjgj, "item", "penalty");
    assertThat(credit.post(samples, samples, theirs).statusCode()).isEqualTo(303);
    assertThat(credit.get(samples).body())
        .contains(
            "已抽取样本："
                + theirMonth
                + "，"
                + desk.bean(Names.class).department(new DepartmentCode(scjgj))
                + "，行政处罚，9 件。");
    assertThat(clerk.get(samples).body()).contains("第 3 次").doesNotContain("第 4 次");
    assertThat(clerk.get(samples + "/list.csv").body()).doesNotContain("第 4 次");
    assertThat(clerk.get(samples + "/4").statusCode()).isEqualTo(404);
    assertThat(clerk.get(samples + "/3").body()).doesNotContain("没有抽到条目");
  }

  @Test
  @DisplayName("退回改正：看得到主体和文书号，按事项、规则、已过天数筛选")
  void returned_rows_show_whom_they_are_about_and_are_filtered() throws Exception {
    desk.bean(Mendings.class).follow();
    var credit = desk.as("credit");
    var all = credit.get("/desk/mending").body();
    assertThat(all)
        .contains("主体", "文书号或代码")
        .containsPattern("data-label=\"主体\"[^>]*><span>[^<]+有限公司");
    var rule = all.replaceAll("(?s).*?<option value=\"(DQ-\\d{3})\".*", "$1");
    assertThat(credit.get("/desk/mending?rule=" + rule).body()).contains("data-label=\"规则\"");
    assertThat(credit.get("/desk/mending?rule=DQ-999").body()).contains("没有。");
    assertThat(credit.get("/desk/mending?item=registration").body()).contains("没有。");
    assertThat(credit.get("/desk/mending?age=60").body()).contains("没有。");
    assertThat(credit.get("/desk/mending?age=10").body()).contains("data-label=\"规则\"");
    assertThat(credit.get("/desk/mending/list.csv?rule=" + rule).body()).contains("有限公司", rule);
  }

  @Test
  @DisplayName("退回的行跟踪到改正，可说明理由撤回；通报两人办理后公开")
  void returned_rows_are_followed_and_a_bulletin_goes_public() throws Exception {
    desk.bean(Mendings.class).follow();
    var clerk = desk.as("penalising");
    var open = clerk.get("/desk/mending").body();
    assertThat(open).contains("待改正", "撤回不应报送的行");
    var path = "/desk/mending/withdraw";
    var row = open.replaceAll("(?s).*?name=\"row\" value=\"([^\"]+)\".*", "$1");
    assertThat(clerk.post("/desk/mending", path, Map.of("row", row, "reason", "")).body())
        .contains("DTY-020");
    assertThat(clerk.post("/desk/mending", path, Map.of("row", "", "reason", "不属本局")).body())
        .contains("DTY-022");
    assertThat(clerk.post("/desk/mending", path, Map.of("row", row, "reason", "不属本局")).statusCode())
        .isEqualTo(303);
    assertThat(clerk.get("/desk/mending").body()).contains("已撤回 1 行").doesNotContain(row + "\"");
    assertThat(clerk.get("/desk/mending?state=WITHDRAWN").body()).contains("不属本局（测试penalising");
    assertThat(
            desk.as("licensing")
                .post("/desk/mending", path, Map.of("row", row, "reason", "越权"))
                .statusCode())
        .isEqualTo(303);
    assertThat(clerk.get("/desk/mending?state=WITHDRAWN").body()).doesNotContain("越权");
    assertThat(clerk.get("/desk/bulletins").statusCode()).isEqualTo(403);

    desk.account("credit2", department("发展和改革"), Role.CREDIT_OFFICER);
    var first = desk.as("credit");
    var list = "/desk/bulletins";
    assertThat(first.post(list, list, Map.of("month", "2026-11")).statusCode()).isEqualTo(303);
    var one = list + "/1";
    assertThat(first.post(one, one + "/review", Map.of("passed", "true")).body())
        .contains("DTY-032");
    var second = desk.as("credit2");
    assertThat(second.post(one, one + "/review", Map.of("passed", "true")).statusCode())
        .isEqualTo(303);
    var visitor = desk.visitor();
    assertThat(visitor.get("/bulletins/2026-11").statusCode()).isEqualTo(404);
    assertThat(second.post(one, one + "/publish", Map.of()).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/bulletins").body()).contains("/bulletins/2026-11.pdf");
    assertThat(visitor.get("/bulletins/2026-11").body()).contains("各单位得分与排名");
    assertThat(visitor.get("/bulletins/2026-11.pdf").body()).startsWith("%PDF-");
  }
}

package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.vocabulary.Divisions;

@DisplayName("代码解析：曾用名用到主体注销为止，止日不详的说不详；并入的主体说明并入谁、何时")
class FormerAndMergedResolvedTest {
  private static final String CODE = "91370116MA3XYYT13F";
  private static final String OTHER = "91370116Y10000036C";

  private final FiledDistrict district = new FiledDistrict();
  private final CodeExplanations explanations =
      new CodeExplanations(
          district.sql, Divisions.bundled(), FiledDistrict.CATALOGUE, words -> List.of());

  @TempDir Path folder;

  private CodeExplanation on(String text, String day) {
    return explanations.explain(new CodeQuestion(text, Optional.of(LocalDate.parse(day))));
  }

  private void registration(String name, String approved, String state) {
    district.entry(
        1,
        "registration",
        "2022-04-04",
        """
        {"ZT_MC": "%s", "ZT_CLRQ": "2022-04-04", "ZT_HZRQ": "%s", "ZT_DJZT": "%s"}\
        """
            .formatted(name, approved, state));
  }

  private String batch(String text) throws Exception {
    var file = folder.resolve("list.csv");
    Files.writeString(file, "名称,日期\n" + text + "\n");
    var out = new ByteArrayOutputStream();
    new CodeBatch(explanations).answer(file, "list.csv", out);
    return out.toString(StandardCharsets.UTF_8).lines().toList().getLast();
  }

  @Test
  @DisplayName("没有止日的曾用名，主体注销之日止：当日仍是，次日没有主体使用")
  void a_former_name_ends_at_latest_with_its_entity() throws Exception {
    district.entity(1, CODE, "莱芜同远例百货有限公司", "LEGAL_PERSON").formerName(1, "莱芜石例同百货有限公司");
    registration("莱芜同远例百货有限公司", "2025-10-14", "注销");
    assertThat(on("莱芜石例同百货有限公司", "2025-10-14").status()).isEqualTo(CodeExplanation.Status.UNIQUE);
    var late = on("莱芜石例同百货有限公司", "2025-10-15");
    assertThat(late.status()).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(late.holders().getFirst().until()).contains(LocalDate.parse("2025-10-14"));
    assertThat(batch("莱芜石例同百货有限公司,2026-06-01"))
        .contains(",未查到,", "2022-04-04 至 2025-10-14")
        .doesNotContain("至 今");
  }

  @Test
  @DisplayName("所记止日在注销之后的，也以注销之日为止")
  void a_noted_end_after_the_cancellation_is_cut() {
    district
        .entity(1, CODE, "莱芜同远例百货有限公司", "LEGAL_PERSON")
        .formerName(1, "莱芜石例同百货有限公司", "2026-01-31");
    registration("莱芜同远例百货有限公司", "2025-10-14", "注销");
    assertThat(on("莱芜石例同百货有限公司", "2025-10-15").status()).isEqualTo(CodeExplanation.Status.NONE);
  }

  @Test
  @DisplayName("登记信息没有到达、存量名单上已注销的，名称和曾用名都以名单所载之日为止")
  void an_entity_that_ended_on_its_registrars_list_bears_no_name_after_it() {
    district
        .entity(1, "", "示例甲商店", "INDIVIDUAL_BUSINESS")
        .formerName(1, "示例旧商店")
        .unconverted("示例甲商店", "110108000000016", "2008-03-01");
    district
        .sql
        .sql("update link.conversion set entity = 1, state = 'ENDED', ended_on = date '2013-05-06'")
        .update();
    for (var name : List.of("示例甲商店", "示例旧商店")) {
      assertThat(on(name, "2013-05-06").status()).isEqualTo(CodeExplanation.Status.UNIQUE);
      assertThat(on(name, "2013-05-07").status()).isEqualTo(CodeExplanation.Status.NONE);
    }
  }

  @Test
  @DisplayName("曾用名说是曾用名，带期间；主体存续而止日没有记载的，说止日不详，不说至今")
  void a_former_name_is_told_as_such() throws Exception {
    district
        .entity(1, CODE, "示例建材有限公司", "LEGAL_PERSON")
        .formerName(1, "示例沙石有限公司")
        .formerName(1, "示例砖瓦有限公司", "2023-05-06");
    registration("示例建材有限公司", "2022-04-04", "存续");
    var open = explanations.explain("示例沙石有限公司");
    assertThat(open.explanation()).contains("是示例建材有限公司的曾用名", "2022-04-04 至 止日不详");
    assertThat(open.holders().getFirst().reason()).isEqualTo("曾用名一致，止日不详");
    assertThat(explanations.explain("示例砖瓦有限公司").explanation())
        .contains("是示例建材有限公司的曾用名", "2022-04-04 至 2023-05-06");
    assertThat(on("示例砖瓦有限公司", "2023-01-01").explanation())
        .contains("2023-01-01 当日是示例建材有限公司的名称，现为曾用名");
    assertThat(batch("示例沙石有限公司,")).contains("曾用名", "2022-04-04 至 止日不详");
    assertThat(explanations.explain("示例建材有限公司").explanation()).doesNotContain("曾用名");
  }

  @Test
  @DisplayName("并入另一户的代码和名称：说明原属于谁、哪一天并入谁")
  void what_was_merged_is_told_with_its_day() throws Exception {
    district
        .entity(1, CODE, "示例建材有限公司", "LEGAL_PERSON")
        .entity(2, OTHER, "示例沙石有限公司", "LEGAL_PERSON")
        .merge(2, 1)
        .decidedMerger(2, 1, Instant.parse("2026-11-23T02:00:00Z"));
    for (var asked : List.of(OTHER, "示例沙石有限公司")) {
      var told = explanations.explain(asked);
      assertThat(told.status()).isEqualTo(CodeExplanation.Status.UNIQUE);
      assertThat(told.explanation()).contains("原属于示例沙石有限公司，已于 2026-11-23 并入示例建材有限公司");
      assertThat(told.holders().getFirst().reason()).contains("示例沙石有限公司已于 2026-11-23 并入");
    }
    assertThat(batch("示例沙石有限公司,")).contains("已于 2026-11-23 并入示例建材有限公司");
    assertThat(explanations.explain(CODE).explanation()).doesNotContain("并入");
  }
}

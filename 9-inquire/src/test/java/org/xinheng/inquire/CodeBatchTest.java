package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.vocabulary.Divisions;

@DisplayName("批量代码解析")
class CodeBatchTest {
  private final FiledDistrict district = new FiledDistrict();
  private final CodeBatch batch =
      new CodeBatch(
          new CodeExplanations(
              district.sql, Divisions.bundled(), FiledDistrict.CATALOGUE, words -> List.of()));

  @TempDir Path folder;

  @BeforeEach
  void two_shops_and_a_firm() {
    district
        .entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON")
        .entity(2, "", "示例甲商店", "INDIVIDUAL_BUSINESS")
        .entity(3, "", "示例乙商店", "INDIVIDUAL_BUSINESS")
        .oldCode(2, "110108000000016", "2008-03-01")
        .oldCode(3, "110108000000016", "2014-07-01");
  }

  @Test
  @DisplayName("逐行答复:唯一、多个、未查到、无效,各带理由;原来的列原样带回")
  void every_row_is_answered_behind_its_own_columns() throws Exception {
    var answers =
        answered(
            """
            序号,统一社会信用代码,企业名称,日期
            1,９１370116ma3xyyt13f,示例建材有限公司,
            2,110108000000016,,
            3,110108000000016,,2010-01-01
            4,91370116MA3XYYT13G,,
            5,,没有的公司,
            6,91370116MA3XYYT13F,另一家公司,
            7,11010519491231002X,,
            8,,示例甲商店,不是日子
            9,110108000000016,,2008-02-29
            """);

    assertThat(answers).hasSize(10);
    assertThat(answers.getFirst())
        .isEqualTo("序号,统一社会信用代码,企业名称,日期,解析结果,对应统一社会信用代码,对应名称,主体类别,登记状态,使用期间,说明");
    assertThat(answers.get(1))
        .startsWith("1,９１370116ma3xyyt13f,示例建材有限公司,,唯一,91370116MA3XYYT13F,示例建材有限公司");
    assertThat(answers.get(2)).contains(",多个,", "示例甲商店；示例乙商店", "2008-03-01 至 今；2014-07-01 至 今");
    assertThat(answers.get(3)).contains(",唯一,无,示例甲商店");
    assertThat(answers.get(4)).contains(",无效,", "第 18 位应为 F");
    assertThat(answers.get(5)).contains(",未查到,");
    assertThat(answers.get(6)).contains(",唯一,", "名称与名单所填不符");
    assertThat(answers.get(7)).contains(",无效,", "证件号码已隐去").doesNotContain("19491231");
    assertThat(answers.get(8)).contains(",唯一,", "“日期”读不懂");
    assertThat(answers.get(9)).contains(",未查到,", ",示例甲商店 2008-03-01 至 今；示例乙商店 2014-07-01 至 今,");
  }

  @Test
  @DisplayName("十万行全部答复;多一行的整个退回,一行也不写")
  void a_hundred_thousand_rows_are_answered_and_one_more_is_refused() throws Exception {
    var file = folder.resolve("long.csv");
    Files.writeString(
        file,
        "代码\n"
            + IntStream.range(0, CodeBatch.MOST)
                .mapToObj(i -> i % 2 == 0 ? "91370116MA3XYYT13F" : "11010800000001" + i % 10)
                .collect(Collectors.joining("\n"))
            + "\n");
    assertThat(batch.check(file, "long.csv")).isEqualTo(CodeBatch.MOST);
    assertThat(lines(file))
        .hasSize(CodeBatch.MOST + 1)
        .filteredOn(line -> line.contains(",唯一,"))
        .hasSize(CodeBatch.MOST / 2);

    Files.writeString(file, Files.readString(file) + "91370116MA3XYYT13F\n");
    assertThatThrownBy(() -> batch.check(file, "long.csv"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("100000");
  }

  @Test
  @DisplayName("有几列代码：认第一个填了的；只有一列注册号也行")
  void of_several_code_columns_the_first_that_is_filled_in_is_read() throws Exception {
    assertThat(
            answered(
                """
                统一社会信用代码,工商注册号,组织机构代码
                ,,MA3XYYT13
                /,110108000000016,
                """))
        .satisfiesExactly(
            head -> assertThat(head).startsWith("统一社会信用代码"),
            core -> assertThat(core).contains(",唯一,91370116MA3XYYT13F"),
            old -> assertThat(old).contains(",多个,"));
    assertThat(answered("注册号\n110108000000016\n").getLast()).contains(",多个,");
  }

  @Test
  @DisplayName("没有代码列也没有名称列:说明要哪些列")
  void a_list_without_the_columns_is_told_which_it_needs() throws Exception {
    var file = folder.resolve("other.csv");
    Files.writeString(file, "电话,备注\n1,2\n");

    assertThatThrownBy(() -> batch.check(file, "other.csv"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("“代码”");
  }

  private List<String> answered(String text) throws Exception {
    var file = folder.resolve("list.csv");
    Files.writeString(file, text);
    return lines(file);
  }

  private List<String> lines(Path file) throws UnreadableFile, IOException {
    var out = new ByteArrayOutputStream();
    batch.answer(file, "list.csv", out);
    return out.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").lines().toList();
  }
}

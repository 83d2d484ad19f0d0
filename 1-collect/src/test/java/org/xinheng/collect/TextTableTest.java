package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
  private static final String PLAIN =
      """
      企业名称,统一社会信用代码,成立日期
      某某商行,91370116MA0000001X,2020-01-02
      某某饭店,91370116MA0000002Y,2020-01-03
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
  @DisplayName("UTF-8、GB18030、UTF-16 都能读")
  void any_usual_encoding_is_read(String charset) throws Exception {
    Reading reading = Reading.of(Reading.text(folder, "a.csv", PLAIN, Charset.forName(charset)));
    assertThat(reading.at(1, "ZT_MC")).isEqualTo("某某饭店");
    assertThat(reading.rows().get(1).number()).isEqualTo(3);
    assertThat(reading.rows().get(1).ordinal()).isEqualTo(2);
    assertThat(reading.rows().get(0).original())
        .containsExactly("某某商行", "91370116MA0000001X", "2020-01-02");
  }

  @Test
  @DisplayName("带 BOM 的 UTF-8；前 64 KB 全是 ASCII、其后才有汉字的 GB18030")
  void a_mark_is_dropped_and_no_sample_decides_the_encoding() throws Exception {
    assertThat(Reading.of(Reading.text(folder, "\ufeff" + PLAIN)).at(0, "ZT_MC")).isEqualTo("某某商行");
    String late =
        "name,code\n"
            + "abcdefgh Co. Ltd.,91370116MA0000001X\n".repeat(3000)
            + "某某,91370116MA0000002Y\n";
    Reading reading =
        Reading.of(Reading.text(folder, "late.csv", late, Charset.forName("GB18030")));
    assertThat(reading.at(3000, "ZT_MC")).isEqualTo("某某");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|", "，", "；"})
  @DisplayName("逗号、分号、制表符、竖线、全角逗号都可作分隔符")
  void any_usual_separator_is_found(String separator) throws Exception {
    Reading reading = Reading.of(Reading.text(folder, PLAIN.replace(",", separator)));
    assertThat(reading.at(0, "ZT_CLRQ")).isEqualTo("2020-01-02");
  }

  @Test
  @DisplayName("双引号、单引号；格内逗号和换行；引号后多出的字")
  void quotes_are_understood() throws Exception {
    String quoted =
        "\"企业名称\",\"统一社会信用代码\",\"经营范围\"\r\n\"甲\",\"91370116MA0000001X\",\"零售,批发\r\n\"\"烟\"\"\"\r\n\"乙\"丙,91370116MA0000002Y,x\r\n";
    Reading reading = Reading.of(Reading.text(folder, quoted));
    assertThat(reading.at(0, "ZT_JYFW")).isEqualTo("零售,批发\r\n\"烟\"");
    assertThat(reading.at(1, "ZT_MC")).isEqualTo("乙丙");
    assertThat(reading.rows().get(1).number()).isEqualTo(4);
    Reading single =
        Reading.of(Reading.text(folder, "'名称','统一社会信用代码'\n'甲,乙','91370116MA0000001X'\n"));
    assertThat(single.at(0, "ZT_MC")).isEqualTo("甲,乙");
  }

  @Test
  @DisplayName("表头：中文名、别名、字段代码均可，次序不限，容忍空格、星号、（必填）、换行；未识别的列列出并保留")
  void headers_are_matched_in_any_dress_and_order() throws Exception {
    String text =
        "单位关于报送的函,,,\n填报人：某某,,,\n\"* 统一社会\n信用代码（必填）\",zt_mc,热线,est_dt\n91370116MA0000001X, 甲　,12345,2020-01-02\n\n,,,\n";
    Reading reading = Reading.of(Reading.text(folder, text));
    assertThat(reading.header().headerRow()).isEqualTo(3);
    assertThat(reading.header().unknownColumns()).containsExactly("热线");
    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.at(0, "ZT_MC")).isEqualTo("甲");
    assertThat(reading.rows().get(0).original())
        .containsExactly("91370116MA0000001X", " 甲　", "12345", "2020-01-02");
  }

  @Test
  @DisplayName("列对照表：来文列名对应字段，固定值补缺")
  void a_mapping_names_columns_and_constants() throws Exception {
    var mapping =
        ColumnMapping.parse(
            "columns:\n  字号: ZT_MC\n  信用码: ZT_TYSHXYDM\nconstants: {ZT_DJJG: 某局}\n");
    Path file = Reading.text(folder, "字号,信用码\n甲,91370116MA0000001X\n");
    Reading reading =
        Reading.of(file, Reading.REGISTRATION, Optional.of(mapping), Limits.standard());
    assertThat(reading.at(0, "ZT_MC")).isEqualTo("甲");
    assertThat(reading.at(0, "ZT_DJJG")).isEqualTo("某局");
    assertThat(ColumnMapping.parse("{\"columns\": {\"字号\": \"ZT_MC\"}}").columns()).hasSize(1);
    refused("COL-023", "colums", () -> ColumnMapping.parse("colums: {a: ZT_MC}"));
    var wrong = ColumnMapping.parse("columns: {a: CF_WSH}");
    refused(
        "COL-023",
        "CF_WSH",
        () -> Reading.of(file, Reading.REGISTRATION, Optional.of(wrong), Limits.standard()));
  }

  @Test
  @DisplayName("格数不符、控制字符、超长单元格：该行标记退回，其余照常")
  void a_row_that_cannot_be_judged_is_flagged() throws Exception {
    String text =
        "名称,统一社会信用代码,住所\n甲,1,a,b\n乙,2\n丙\u0000,3,c\n丁,4,%s\n戊,5,e,,\n己,6,f\ufffd\n"
            .formatted("长".repeat(10_001));
    Reading reading = Reading.of(Reading.text(folder, text));
    assertThat(reading.rows())
        .extracting(row -> row.problem().map(RowProblem::code).orElse(""))
        .containsExactly("COL-201", "COL-201", "COL-202", "COL-203", "", "COL-202");
    assertThat(reading.rows().get(2).problem().orElseThrow().value()).isEqualTo("丙□");
    assertThat(reading.rows().get(0).problem().orElseThrow().message())
        .isEqualTo("本行有 4 个单元格，表头有 3 列，各列可能错位");
    assertThat(reading.rows().get(3).problem().orElseThrow().field()).isEqualTo("住所");
  }

  @Test
  @DisplayName("退回文件为防公式注入加的单引号，再报时自动去掉")
  void the_protecting_quote_is_taken_off() throws Exception {
    Reading reading = Reading.of(Reading.text(folder, "名称,统一社会信用代码\n'=SUM(A1),1\n'甲,2\n"));
    assertThat(reading.at(0, "ZT_MC")).isEqualTo("=SUM(A1)");
    assertThat(reading.at(1, "ZT_MC")).isEqualTo("'甲");
  }

  @Test
  @DisplayName("缺列、重复列、无表头、只有表头、空文件各有其说法")
  void each_unusable_header_has_its_own_sentence() throws IOException {
    refusedText("COL-021", "“注册号”（ZT_ZCH）", "名称,成立日期\n甲,2020-01-01\n");
    refusedText("COL-021", "“统一社会信用代码”（ZT_TYSHXYDM）或“注册号”（ZT_ZCH）", "名称,成立日期\n甲,2020-01-01\n");
    refusedText("COL-022", "第 1 列“名称”和第 3 列“企业名称”都是“名称”", "名称,统一社会信用代码,企业名称\n甲,1,乙\n");
    refusedText("COL-020", "首行为“甲”、“乙”", "甲,乙\n1,2\n");
    refusedText("COL-003", "只有表头（第 1 行）", "名称,统一社会信用代码\n\n,\n");
    refusedText("COL-002", "空文件", "");
    refusedText("COL-002", "空文件", "\ufeff \n");
  }

  @Test
  @DisplayName("编码有误：指明行号；不是表格的文件各有其说法")
  void what_is_no_table_is_refused() throws IOException {
    byte[] broken = PLAIN.repeat(10).getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 40] = (byte) 0xFF;
    refused("COL-015", "不合 UTF-8", () -> Reading.of(Files.write(folder.resolve("a.csv"), broken)));
    byte[] neither = {'a', ',', 'b', '\n', (byte) 0xFF, (byte) 0x80, '\n'};
    refused("COL-015", "第 2 行附近", () -> Reading.of(Files.write(folder.resolve("a.csv"), neither)));
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    refused("COL-011", "旧版 .xls", () -> Reading.of(Files.write(folder.resolve("a.xls"), ole)));
    refused("COL-012", "旧版文档", () -> Reading.of(Files.write(folder.resolve("a.doc"), ole)));
    refused("COL-012", "PDF", () -> Reading.of(Reading.text(folder, "%PDF-1.7 ...")));
    refused("COL-014", "网页", () -> Reading.of(Reading.text(folder, "<html><table>")));
    refused("COL-013", "压缩包", () -> Reading.of(Reading.text(folder, "Rar!....")));
    refused(
        "COL-010", "不是表格", () -> Reading.of(Files.write(folder.resolve("a.bin"), new byte[500])));
    refused(
        "COL-031",
        "已损坏",
        () -> Reading.of(Files.write(folder.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0})));
  }

  @Test
  @DisplayName("超过行数、字节上限的文件在取任何一行之前就被拒收")
  void too_many_rows_are_refused_before_any_is_taken() throws IOException {
    Limits two = Limits.standard().withRows(2);
    Path three = Reading.text(folder, PLAIN + "丙,91370116MA0000003Z,2020-01-04\n");
    refused(
        "COL-004",
        "超过每件 2 行",
        () -> Readers.open(three, "a.csv", Reading.REGISTRATION, Optional.empty(), two));
    Path openEnd =
        Reading.text(
            folder, "c.csv", PLAIN + "丙,91370116MA0000003Z,2020-01-04", StandardCharsets.UTF_8);
    refused(
        "COL-004",
        "超过每件 2 行",
        () -> Readers.open(openEnd, "a.csv", Reading.REGISTRATION, Optional.empty(), two));
    Path chinese =
        Reading.text(
            folder, "d.csv", PLAIN + "丙,91370116MA0000003Z,2020-01-04", Charset.forName("GB18030"));
    refused(
        "COL-004",
        "超过每件 2 行",
        () -> Readers.open(chinese, "a.csv", Reading.REGISTRATION, Optional.empty(), two));
    Path blankAfter = Reading.text(folder, "b.csv", PLAIN + "\n,,\n\n", StandardCharsets.UTF_8);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> Reading.of(blankAfter, Reading.REGISTRATION, Optional.empty(), two)))
        .isNull();
    refused(
        "COL-001",
        "超过每件",
        () ->
            Readers.open(
                three, "a.csv", Reading.REGISTRATION, Optional.empty(), two.withFileBytes(20)));
  }

  @Test
  @DisplayName("Big5 编码的文件：说明像是繁体编码，怎么另存")
  void a_file_in_big5_is_called_by_its_name() throws IOException {
    Path file = folder.resolve("big5.csv");
    Files.write(file, "企業名稱,統一社會信用代碼,成立日期\r\n甲,1,2020-01-04\r\n".getBytes(Charset.forName("Big5")));
    refused(
        "COL-015",
        "Big5（繁体中文）编码",
        () -> Readers.open(file, "a.csv", Reading.REGISTRATION, Optional.empty()));
  }

  @Test
  @DisplayName("引号没有配对：整件退回，一行也不取")
  void an_unpaired_quote_is_refused_before_any_row_is_taken() throws IOException {
    Path file = Reading.text(folder, PLAIN + "\"丙,91370116MA0000003Z,2020-01-04\n" + PLAIN);
    refused(
        "COL-030",
        "第 3 行之后有双引号没有配对",
        () -> Readers.open(file, "a.csv", Reading.REGISTRATION, Optional.empty()));
  }

  @Test
  @DisplayName("逐行 JSON：键为中文名或代码，坏行单独退回")
  void json_lines_are_read() throws Exception {
    String text =
        "{\"名称\":\"甲\",\"ZT_TYSHXYDM\":\"1\",\"注册资本\":1.5E2}\n\n{\"名称\":\"乙\",\"ZT_TYSHXYDM\":null,\"注册号\":[\"1\",\"2\"]}\n{\"名称\":\n";
    Reading reading = Reading.of(Reading.text(folder, text));
    assertThat(reading.header().columns()).containsExactly("名称", "ZT_TYSHXYDM", "注册资本", "注册号");
    assertThat(reading.at(0, "ZT_ZCZB")).isEqualTo("150");
    assertThat(reading.at(1, "ZT_ZCH")).isEqualTo("1;2");
    assertThat(reading.rows().get(1).number()).isEqualTo(3);
    assertThat(reading.rows().get(2).problem().orElseThrow().code()).isEqualTo("COL-204");
    refusedText("COL-033", "JSON 数组", "[{\"名称\":1}]");
    refusedText("COL-033", "没有一行", "{abc\n");
    refusedText("COL-021", "文件缺少必填列", "{\"名称\":\"甲\",\"住所\":\"a\"}\n");
  }

  private void refusedText(String code, String words, String text) throws IOException {
    Path file = Reading.text(folder, text);
    refused(code, words, () -> Reading.of(file));
  }

  private static void refused(String code, String words, ThrowingCallable opening) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            UnreadableFile.class, unreadable -> assertThat(unreadable.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }

  @Test
  @DisplayName("两层表头另存为 CSV：合并的格子只剩左上角有字，照样读")
  void a_header_of_two_rows_is_read_from_text_too() throws Exception {
    var text =
        String.join(
            "\n",
            String.join(",", TwoRows.UPPER),
            String.join(",", TwoRows.LOWER),
            String.join(",", TwoRows.ROW),
            "");
    TwoRows.check(
        Reading.of(
            Reading.text(folder, text), TwoRows.LICENCE, Optional.empty(), Limits.standard()),
        2);
  }
}

package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.SubmissionNumber;

class ReturnedFileTest {
  private static final ReturnedRow ROW =
      new ReturnedRow(
          12,
          List.of("=HYPERLINK(\"x\")", "-50", "2013-13-01", "@cmd", "' =1", "+86 138"),
          List.of(
              finding("成立日期", "2013-13-01", "不是日期"),
              finding("名称", "=HYPERLINK(\"x\")", "不是名称"),
              finding("", "", "整行有误")));

  @TempDir Path folder;

  private static Finding finding(String field, String value, String problem) {
    return new Finding(
        "DQ-104", Finding.Gravity.ERROR, Dimension.STANDARD, field, value, problem, "请改正");
  }

  private static Receipt receipt(List<String> columns, List<Integer> fieldOf) {
    return new Receipt(
        new SubmissionNumber("2026112300000198"),
        1,
        new DepartmentCode("SJJ"),
        Reading.REGISTRATION.code(),
        Reading.REGISTRATION.edition(),
        "登记.csv",
        "0".repeat(64),
        1,
        "desk",
        "张三",
        Instant.EPOCH,
        SubmissionState.DONE,
        Tally.NONE,
        Optional.empty(),
        Optional.empty(),
        columns,
        fieldOf,
        List.of(),
        0,
        0,
        false,
        false);
  }

  private static Receipt receipt() {
    int name = Reading.REGISTRATION.indexOf(Role.SUBJECT_NAME);
    int code = Reading.REGISTRATION.indexOf(Role.SUBJECT_CODE);
    int established = Reading.REGISTRATION.indexOf(Role.ESTABLISHED_ON);
    return receipt(
        List.of("企业名称", "uscc", "设立", "热线", "备用", "电话2"),
        List.of(name, code, established, -1, -1, -1));
  }

  private Path written(ReturnedFile.Format format, Receipt receipt, ReturnedRow row)
      throws IOException {
    var out = new ByteArrayOutputStream();
    ReturnedFile.write(receipt, Reading.REGISTRATION, List.of(row).iterator(), format, out);
    return Files.write(folder.resolve("returned." + format.extension()), out.toByteArray());
  }

  @Test
  @DisplayName("退回文件(CSV)：原列加原因和问题列，公式失效，负数照旧")
  void the_csv_carries_reasons_and_runs_no_formula() throws Exception {
    String text =
        Files.readString(written(ReturnedFile.Format.CSV, receipt(), ROW), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeff原行号,退回原因,退回提示,问题列,企业名称,uscc,设立,热线,备用,电话2\r\n12,");
    assertThat(text).contains("成立日期“2013-13-01”不是日期，请改正（DQ-104）");
    assertThat(text)
        .contains(",企业名称、设立,\"'=HYPERLINK(\"\"x\"\")\",-50,2013-13-01,'@cmd,' =1,'+86 138\r\n");
    assertThat(ReturnedFile.name(receipt(), ReturnedFile.Format.CSV)).isEqualTo("登记-退回.csv");
  }

  @ParameterizedTest
  @EnumSource(ReturnedFile.Format.class)
  @DisplayName("退回文件改好后可原样再报：自加的列不算未识别列，内容与原来一致")
  void a_returned_file_can_be_sent_again(ReturnedFile.Format format) throws Exception {
    Reading reading =
        Reading.of(
            written(format, receipt(), ROW), Reading.REGISTRATION, mapping(), Limits.standard());
    assertThat(reading.header().unknownColumns()).containsExactly("热线", "备用", "电话2");
    assertThat(reading.at(0, "ZT_MC")).isEqualTo("=HYPERLINK(\"x\")");
    assertThat(reading.at(0, "ZT_TYSHXYDM")).isEqualTo("-50");
    assertThat(reading.rows().get(0).problem()).isEmpty();
  }

  @Test
  @DisplayName("再次退回时，上次自加的列不重复")
  void our_columns_are_not_doubled() throws Exception {
    Receipt receipt =
        receipt(List.of("原行号", "退回原因", "问题列", "企业名称", "uscc"), List.of(-1, -1, -1, 0, 1));
    ReturnedRow row =
        new ReturnedRow(
            2, List.of("12", "旧原因", "x", "甲", "1"), List.of(finding("统一社会信用代码", "1", "不对")));
    String text =
        Files.readString(written(ReturnedFile.Format.CSV, receipt, row), StandardCharsets.UTF_8);
    assertThat(text)
        .isEqualTo(
            "\ufeff原行号,退回原因,退回提示,问题列,企业名称,uscc\r\n2,统一社会信用代码“1”不对，请改正（DQ-104）,,uscc,甲,1\r\n");
  }

  @Test
  @DisplayName("退回文件(XLSX)：有问题的单元格着色")
  void wrong_cells_are_filled() throws Exception {
    Path file = written(ReturnedFile.Format.XLSX, receipt(), ROW);
    try (var workbook = new ReadableWorkbook(file.toFile())) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(4)).isEqualTo("'=HYPERLINK(\"x\")");
    }
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      var styles = zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes();
      assertThat(new String(styles, StandardCharsets.UTF_8)).contains("FFC7CE");
    }
  }

  private static Optional<ColumnMapping> mapping() throws UnreadableFile {
    return Optional.of(ColumnMapping.parse("columns: {设立: ZT_CLRQ}"));
  }
}

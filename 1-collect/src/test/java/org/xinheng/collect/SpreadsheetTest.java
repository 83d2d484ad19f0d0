package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
  @TempDir Path folder;

  private Path workbook(Consumer<Workbook> content) throws IOException {
    Path file = folder.resolve("file.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook);
    }
    return file;
  }

  private static void twoRows(Worksheet sheet, int header, String name) {
    row(sheet, header, "名称", "统一社会信用代码");
    row(sheet, header + 1, name, "1");
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  @Test
  @DisplayName("部门常见的表：首行合并标题、日期格式、数值、末尾空行")
  void a_departments_usual_workbook_is_read() throws Exception {
    Path file =
        workbook(book -> {
          Worksheet sheet = book.newWorksheet("表一");
          sheet.value(0, 0, "某区市场主体登记信息");
          sheet.range(0, 0, 0, 4).merge();
          row(sheet, 2, "企业名称*", "统一社会信用代码", "成立日期", "注册资本（万元）", "营业期限至", "行业代码");
          row(sheet, 3, "甲", "91370116MA0000001X");
          sheet.value(3, 2, LocalDate.of(2013, 7, 26));
          sheet.style(3, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
          sheet.value(3, 3, 50.0);
          sheet.value(3, 4, 43308);
          sheet.value(3, 5, 5245.0);
          row(sheet, 4, "乙", "91370116MA0000002Y", "2013-7-26");
          sheet.value(4, 3, 0.1 + 0.2);
          sheet.style(30, 3).bold().set();
        });
    Reading reading = Reading.of(file);
    assertThat(reading.header().headerRow()).isEqualTo(3);
    assertThat(reading.rows()).hasSize(2);
    assertThat(reading.rows().get(0).number()).isEqualTo(4);
    assertThat(reading.at(0, "ZT_CLRQ")).isEqualTo("2013-07-26");
    assertThat(reading.at(0, "ZT_ZCZB")).isEqualTo("50");
    assertThat(reading.at(0, "ZT_YYQX_ZHI")).isEqualTo("2018-07-27");
    assertThat(reading.at(0, "ZT_HYDM")).isEqualTo("5245");
    assertThat(reading.at(1, "ZT_ZCZB")).isEqualTo("0.3");
    assertThat(reading.at(1, "ZT_CLRQ")).isEqualTo("2013-7-26");
  }

  @Test
  @DisplayName("隐藏的工作表不读；取第一个有表头的工作表")
  void hidden_sheets_are_passed_over() throws Exception {
    Path file =
        workbook(book -> {
          Worksheet hidden = book.newWorksheet("字典");
          hidden.setVisibilityState(VisibilityState.HIDDEN);
          twoRows(hidden, 0, "隐藏");
          row(book.newWorksheet("说明"), 0, "填表说明");
          twoRows(book.newWorksheet("数据"), 0, "甲");
        });
    assertThat(Reading.of(file).at(0, "ZT_MC")).isEqualTo("甲");
  }

  @Test
  @DisplayName("两张工作表都有数据：整件退回，说明是哪两张；另一张只有表头的照收")
  void two_sheets_with_data_are_refused() throws Exception {
    Path file =
        workbook(book -> {
          twoRows(book.newWorksheet("一季度"), 0, "甲");
          Worksheet second = book.newWorksheet("二季度");
          row(second, 0, "登记信息");
          twoRows(second, 1, "乙");
        });
    assertThatThrownBy(() -> Reading.of(file))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            refused -> {
              assertThat(refused.fault()).isEqualTo(FileFault.SEVERAL_SHEETS);
              assertThat(refused.sentence()).contains("“一季度”", "“二季度”", "分别报送");
            });
    Path emptySecond =
        workbook(book -> {
          twoRows(book.newWorksheet("数据"), 0, "甲");
          row(book.newWorksheet("空表"), 0, "名称", "统一社会信用代码");
        });
    assertThat(Reading.of(emptySecond).rows()).hasSize(1);
  }

  @Test
  @DisplayName("代码按数值存放、已丢末位的，该行标记退回")
  void a_code_kept_as_a_number_is_flagged() throws Exception {
    Path file =
        workbook(book -> {
          Worksheet sheet = book.newWorksheet("a");
          row(sheet, 0, "名称", "注册号");
          row(sheet, 1, "甲");
          sheet.value(1, 1, 3702007823456789012L);
          row(sheet, 2, "乙");
          sheet.value(2, 1, 370200782345678L);
        });
    Reading reading = Reading.of(file);
    assertThat(reading.rows().get(0).problem().orElseThrow().code()).isEqualTo("COL-205");
    assertThat(reading.rows().get(1).problem()).isEmpty();
    assertThat(reading.at(1, "ZT_ZCH")).isEqualTo("370200782345678");
  }

  @Test
  @DisplayName("表头以外多出的单元格：该行标记退回")
  void a_surplus_cell_is_flagged() throws Exception {
    Path file =
        workbook(book -> {
          Worksheet sheet = book.newWorksheet("a");
          row(sheet, 0, "名称", "统一社会信用代码");
          row(sheet, 1, "甲", "1", "", "多");
        });
    assertThat(Reading.of(file).rows().get(0).problem().orElseThrow().code()).isEqualTo("COL-201");
  }

  @Test
  @DisplayName("以转义写入的控制字符：该行标记退回；转义的回车不算")
  void an_escaped_control_character_is_flagged() throws Exception {
    Path file =
        workbook(book -> {
          Worksheet sheet = book.newWorksheet("a");
          row(sheet, 0, "名称", "统一社会信用代码");
          row(sheet, 1, "甲_x0000_乙", "1");
          row(sheet, 2, "丙_x000D_丁", "2");
        });
    Reading reading = Reading.of(file);
    assertThat(reading.rows().get(0).problem().orElseThrow().code()).isEqualTo("COL-202");
    assertThat(reading.rows().get(1).problem()).isEmpty();
    assertThat(reading.at(1, "ZT_MC")).isEqualTo("丙\r丁");
  }

  @Test
  @DisplayName("压缩炸弹在解析之前拒收")
  void a_zip_bomb_is_refused_before_parsing() throws Exception {
    Path file = folder.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 40; i++) {
        zip.write(zeros);
      }
    }
    assertThatThrownBy(() -> Reading.of(file))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("压缩炸弹");
    Limits small = Limits.standard().withInflatedBytes(1000);
    Path honest = workbook(book -> row(book.newWorksheet("a"), 0, "名称", "统一社会信用代码"));
    assertThatThrownBy(() -> Reading.of(honest, Reading.REGISTRATION, Optional.empty(), small))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            unreadable -> assertThat(unreadable.fault()).isEqualTo(FileFault.INFLATED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZ1\"><v>1</v></c>",
        "<x:c s='1'\n r = 'XFE1'/>",
        "<c r=\"A99999999\"/>",
        "<c r=\"&#90;ZZZ1\"/>",
        "<!-- <c x='--><c r=\"AAAAA1\"/>"
      })
  @DisplayName("伪造的单元格坐标超出表格范围：解析之前拒收，不按坐标开辟内存")
  void an_absurd_column_reference_is_refused_before_parsing(String cell) throws Exception {
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      Path file = folder.resolve("forged-" + charset + ".xlsx");
      try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("xl/other/part.xml"));
        zip.write(("<worksheet><row r='1'>" + cell + "</row>").getBytes(charset));
      }
      assertThatThrownBy(() -> Reading.of(file))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("超出表格范围的单元格坐标");
    }
  }

  @Test
  @DisplayName("最末一列 XFD 是办公软件写得出的，照常读取")
  void the_last_real_column_is_read() throws Exception {
    Path file =
        workbook(book -> {
          Worksheet sheet = book.newWorksheet("a");
          row(sheet, 0, "名称", "统一社会信用代码");
          row(sheet, 1, "甲", "1");
          sheet.value(1, 16_383, "尾");
        });
    assertThat(Reading.of(file).rows()).hasSize(1);
  }

  @Test
  @DisplayName("行数超限、只有表头、没有表头、压缩包里不是表格")
  void unusable_workbooks_are_refused_with_their_own_codes() throws Exception {
    Path file =
        workbook(book -> {
          Worksheet sheet = book.newWorksheet("a");
          row(sheet, 0, "名称", "统一社会信用代码");
          row(sheet, 1, "甲", "1");
          row(sheet, 2, "乙", "2");
        });
    refused(FileFault.TOO_MANY_ROWS, file, Limits.standard().withRows(1));
    assertThat(
            Reading.of(file, Reading.REGISTRATION, Optional.empty(), Limits.standard().withRows(2))
                .rows())
        .hasSize(2);
    refused(
        FileFault.HEADER_ONLY,
        workbook(book -> row(book.newWorksheet("a"), 0, "名称", "统一社会信用代码")),
        Limits.standard());
    refused(
        FileFault.NO_HEADER,
        workbook(book -> row(book.newWorksheet("a"), 0, "甲", "乙")),
        Limits.standard());
    Path zip = folder.resolve("a.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.csv"));
    }
    refused(FileFault.ARCHIVE, zip, Limits.standard());
  }

  private static void refused(FileFault fault, Path file, Limits limits) {
    assertThatThrownBy(() -> Reading.of(file, Reading.REGISTRATION, Optional.empty(), limits))
        .isInstanceOfSatisfying(
            UnreadableFile.class, unreadable -> assertThat(unreadable.fault()).isEqualTo(fault));
  }

  @Test
  @DisplayName("两层表头：许可日期横跨三列，其余各列竖跨两行，与一层的同样读")
  void a_header_of_two_rows_is_read_as_one() throws Exception {
    Path file =
        workbook(book -> {
          Worksheet sheet = book.newWorksheet("表一");
          sheet.value(0, 0, "行政许可信息表");
          row(sheet, 1, TwoRows.UPPER);
          row(sheet, 2, TwoRows.LOWER);
          row(sheet, 3, TwoRows.ROW);
          sheet.range(1, 8, 1, 10).merge();
          for (int column = 0; column < TwoRows.UPPER.length; column++) {
            if (column < 8 || column > 10) {
              sheet.range(1, column, 2, column).merge();
            }
          }
        });
    TwoRows.check(Reading.of(file, TwoRows.LICENCE, Optional.empty(), Limits.standard()), 3);
  }

  @Test
  @DisplayName("两层表头仍缺必填列：说缺的那一列，不说已有的")
  void what_is_missing_in_a_header_of_two_rows_is_named() throws Exception {
    var upper = TwoRows.UPPER.clone();
    upper[0] = "某列";
    Path file =
        workbook(book -> {
          Worksheet sheet = book.newWorksheet("表一");
          row(sheet, 0, upper);
          row(sheet, 1, TwoRows.LOWER);
          row(sheet, 2, TwoRows.ROW);
        });
    assertThatThrownBy(() -> Reading.of(file, TwoRows.LICENCE, Optional.empty(), Limits.standard()))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("行政相对人名称")
        .hasMessageNotContainingAny("有效期至", "许可决定日期");
  }
}

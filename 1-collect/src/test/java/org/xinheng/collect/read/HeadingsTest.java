package org.xinheng.collect.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.collect.Readers;
import org.xinheng.collect.UnreadableFile;

@DisplayName("任意表格的列名")
class HeadingsTest {
  @TempDir Path directory;

  @Test
  @DisplayName("电子表格：标题行略过，取第一行列名；隐藏的表不看")
  void a_spreadsheet_gives_its_first_row_of_names() throws Exception {
    var file = directory.resolve("企业情况调查表.xlsx");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "test", "1.0")) {
      var hidden = book.newWorksheet("码表");
      hidden.value(0, 0, "甲");
      hidden.value(0, 1, "乙");
      hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
      var sheet = book.newWorksheet("表");
      sheet.value(0, 0, "企业基本情况调查表");
      sheet.value(2, 0, "企业名称");
      sheet.value(2, 1, " 统一社会信用代码 ");
      sheet.value(2, 3, "从业人数");
      sheet.value(3, 0, "某公司");
      sheet.value(3, 1, "x");
    }
    assertThat(Readers.headings(file, "企业情况调查表.xlsx")).containsExactly("企业名称", "统一社会信用代码", "从业人数");
  }

  @Test
  @DisplayName("文本表格：编码和分隔符自己认")
  void a_text_table_may_be_in_any_usual_dress() throws Exception {
    assertThat(Readers.headings(text("企业名称,\"电话,手机\"\n甲,1\n", "GB18030"), "a.csv"))
        .containsExactly("企业名称", "电话,手机");
    assertThat(Readers.headings(text("\ufeff调查表\n企业名称\t电话\n", "UTF-8"), "a.tsv"))
        .containsExactly("企业名称", "电话");
    assertThat(Readers.headings(text("企业名称\n", "UTF-8"), "a.txt")).containsExactly("企业名称");
  }

  @Test
  @DisplayName("不是表格的，说明是什么")
  void what_is_no_table_is_refused() throws Exception {
    var json = text("{\"企业名称\":\"甲\"}\n", "UTF-8");
    assertThatThrownBy(() -> Readers.headings(json, "a.jsonl"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("没有列名");
    var page = text("<html></html>", "UTF-8");
    assertThatThrownBy(() -> Readers.headings(page, "a.xls")).isInstanceOf(UnreadableFile.class);
  }

  private Path text(String content, String charset) throws IOException {
    return Files.write(
        Files.createTempFile(directory, "table", ".txt"),
        content.getBytes(Charset.forName(charset)));
  }
}

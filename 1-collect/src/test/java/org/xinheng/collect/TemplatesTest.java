package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.vocabulary.ItemCode;

class TemplatesTest {
  /** Written anew with {@code -Dgolden.write=true}. */
  private static final Path DOCUMENTS = Path.of("../docs/catalogue");

  @TempDir Path folder;

  static List<String> items() {
    return Catalogue.bundled().items().stream().map(item -> item.code().value()).toList();
  }

  @ParameterizedTest
  @MethodSource("items")
  @DisplayName("字段说明文档与目录一致")
  void the_field_documentation_is_up_to_date(String item) throws IOException {
    golden(
        item + ".md", Templates.fieldDocumentation(Catalogue.bundled().item(new ItemCode(item))));
  }

  @Test
  @DisplayName("整件退回代码表与程序一致")
  void the_table_of_file_faults_is_up_to_date() throws IOException {
    golden("file-faults.md", Templates.fileFaults());
  }

  @ParameterizedTest
  @MethodSource("items")
  @DisplayName("模板表头能被识别；空模板报上来，答复是只有表头")
  void a_template_is_a_readable_form(String code) throws Exception {
    CatalogueItem item = Catalogue.bundled().item(new ItemCode(code));
    Path file = folder.resolve(code + ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Templates.spreadsheet(item, out);
    }
    assertThatThrownBy(() -> Readers.open(file, "a.xlsx", item, Optional.empty()))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.HEADER_ONLY));
    try (var workbook = new ReadableWorkbook(file.toFile())) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("填报", "填报说明", "代码表");
      assertThat(workbook.findSheet("填报说明").orElseThrow().read()).hasSize(item.fields().size() + 1);
    }
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(sheet).contains("dataValidation");
    }
  }

  private static void golden(String name, String text) throws IOException {
    Path document = DOCUMENTS.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(DOCUMENTS);
      Files.writeString(document, text);
    }
    assertThat(Files.readString(document))
        .as("运行 -Dgolden.write=true 重新生成 " + name)
        .isEqualTo(text);
  }
}

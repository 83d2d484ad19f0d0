package org.xinheng.inquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.CodeNames;
import org.xinheng.inquire.Golden;
import org.xinheng.vocabulary.Divisions;

class ReportPdfTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final ReportWriter writer =
      new ReportWriter(
          Catalogue.bundled(),
          (code, day) -> "区市场监督管理局",
          new CodeNames(Divisions.bundled()),
          SampleReport.ISSUER);

  @Test
  @DisplayName("报告正文含概要、十个部分和说明,没有记录的部分照印")
  void the_body_prints_all_ten_sections_empty_ones_too() {
    String text = writer.body(SampleReport.page(), new Audience.Public(), TODAY).text();

    Golden.file("report.txt").equalTo(text);
  }

  @Test
  @DisplayName("PDF 内嵌中文字体,声明 PDF/A-2a,文字可以复制")
  void the_pdf_embeds_its_font_and_can_be_read_as_text() throws IOException {
    ReportHead head =
        new ReportHead(
            "法人和非法人组织公共信用信息报告",
            "信衡示例平台",
            "示例区社会信用中心",
            "示例建材有限公司",
            "91370116MA3XYYT13F",
            "20261123091000AB12CD34",
            "7KQ2M9XP",
            "https://credit.example.cn/verify",
            Instant.parse("2026-11-23T01:10:00Z"),
            TODAY.plusMonths(3),
            ZoneId.of("Asia/Shanghai"));
    byte[] pdf =
        ReportPdf.of(
            ReportHtml.of(head, writer.body(SampleReport.page(), new Audience.Public(), TODAY)),
            head);

    keep(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("20261123091000AB12CD34", "示例建材有限公司", "十、信用状况提升建议");
      assertThat(document.getDocumentCatalog().getOutputIntents()).isNotEmpty();
      String metadata =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).containsIgnoringCase("pdfaid");
      assertThat(fonts(document)).isNotEmpty().allMatch(name -> name.contains("+NotoSansSC"));
    }
  }

  private static List<String> fonts(PDDocument document) throws IOException {
    var resources = document.getPage(0).getResources();
    List<String> names = new ArrayList<>();
    for (var name : resources.getFontNames()) {
      names.add(Objects.requireNonNull(resources.getFont(name)).getName());
    }
    return names;
  }

  /** For a person to look at. */
  private static void keep(byte[] pdf) throws IOException {
    Files.write(Path.of("target", "sample-report.pdf"), pdf);
  }
}

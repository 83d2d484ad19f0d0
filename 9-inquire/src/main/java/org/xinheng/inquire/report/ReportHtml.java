package org.xinheng.inquire.report;

import java.time.format.DateTimeFormatter;
import org.xinheng.inquire.report.ReportBody.Cell;
import org.xinheng.inquire.report.ReportBody.Section;
import org.xinheng.inquire.report.ReportBody.Table;

/** 报告版面. Head and body as XHTML with print styles; tagged so that the PDF can be read aloud. */
public final class ReportHtml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm:ss");
  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm 20mm 18mm;
        @bottom-left { content: "报告编号 {number}"; font-family: 'Noto Sans SC'; font-size: 8pt; color: #6b7280; }
        @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-family: 'Noto Sans SC'; font-size: 8pt; color: #6b7280; } }
      body { font-family: 'Noto Sans SC'; font-size: 9.5pt; line-height: 1.6; color: #1f2937; }
      h1 { font-size: 19pt; font-weight: normal; text-align: center; margin: 0 0 2mm 0; }
      h2 { font-size: 13pt; font-weight: normal; color: #1d4f91; border-bottom: 0.4pt solid #1d4f91; margin: 7mm 0 2mm 0; page-break-after: avoid; }
      h3 { font-size: 10.5pt; font-weight: normal; margin: 3mm 0 1mm 0; page-break-after: avoid; }
      p { margin: 1mm 0; }
      .unit { text-align: center; color: #6b7280; margin-bottom: 5mm; }
      table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate; }
      th, td { font-weight: normal; text-align: left; vertical-align: top; padding: 1mm 2mm; border: 0.3pt solid #9ca3af; }
      th { width: 27%%; background-color: #f3f4f6; }
      tr { page-break-inside: avoid; }
      .counts th { width: auto; text-align: center; }
      .counts td { text-align: center; font-size: 13pt; }
      .head td.code { width: 34mm; text-align: center; border: none; }
      .none { color: #6b7280; }
      """;

  private ReportHtml() {}

  public static String of(ReportHead head, ReportBody body) {
    StringBuilder html = new StringBuilder(16_384);
    html.append("<!DOCTYPE html><html lang=\"zh-CN\"><head><title>");
    text(html, head.title() + " " + head.subjectName());
    html.append("</title><meta name=\"subject\" content=\"");
    text(html, head.number());
    html.append("\"/><meta name=\"author\" content=\"");
    text(html, head.operator());
    html.append("\"/><style>")
        .append(STYLE.replace("{number}", head.number()))
        .append("</style></head><body>");
    head(html, head);
    overview(html, body);
    body.sections().forEach(section -> section(html, section));
    notes(html, body);
    return html.append("</body></html>").toString();
  }

  private static void head(StringBuilder html, ReportHead head) {
    element(html, "h1", head.title());
    html.append("<p class=\"unit\">");
    text(html, head.platform() + " · " + head.operator());
    html.append("</p><table class=\"head\"><tbody>");
    row(html, "主体名称", head.subjectName(), head);
    row(html, "统一社会信用代码", head.subjectCode(), null);
    row(html, "报告编号", head.number(), null);
    row(html, "核验码", head.verificationCode(), null);
    row(html, "生成时间", TIME.format(head.issuedAt().atZone(head.zone())), null);
    row(html, "有效期至", head.validUntil() + "（含当日）", null);
    html.append("</tbody></table><p>核验：扫描右上方二维码，或在 ");
    text(html, head.verificationAddress());
    html.append(" 输入报告编号和核验码。</p>");
  }

  private static void row(
      StringBuilder html,
      String title,
      String value,
      @org.jspecify.annotations.Nullable ReportHead withCode) {
    html.append("<tr>");
    element(html, "th", title);
    element(html, "td", value);
    if (withCode != null) {
      html.append(
          "<td class=\"code\" rowspan=\"6\"><img alt=\"核验二维码\" style=\"width:32mm;height:32mm\" src=\"");
      html.append(QrCode.dataUri(withCode.link())).append("\"/></td>");
    }
    html.append("</tr>");
  }

  private static void overview(StringBuilder html, ReportBody body) {
    element(html, "h2", "概要");
    html.append("<table class=\"counts\"><thead><tr>");
    body.overview().forEach(count -> element(html, "th", count.title()));
    html.append("</tr></thead><tbody><tr>");
    body.overview().forEach(count -> element(html, "td", Integer.toString(count.records())));
    html.append("</tr></tbody></table>");
  }

  private static void section(StringBuilder html, Section section) {
    element(html, "h2", section.title());
    for (Table table : section.tables()) {
      element(html, "h3", table.caption());
      html.append("<table><tbody>");
      for (Cell cell : table.cells()) {
        row(html, cell.title(), cell.value(), null);
      }
      html.append("</tbody></table>");
    }
    section.lines().forEach(line -> element(html, "p", line));
    if (section.tables().isEmpty() && section.lines().isEmpty()) {
      html.append("<p class=\"none\">");
      text(html, section.empty());
      html.append("</p>");
    }
  }

  private static void notes(StringBuilder html, ReportBody body) {
    element(html, "h2", "说明");
    int number = 1;
    for (String note : body.notes()) {
      element(html, "p", number++ + ". " + note);
    }
  }

  private static void element(StringBuilder html, String tag, String content) {
    html.append('<').append(tag).append('>');
    text(html, content);
    html.append("</").append(tag).append('>');
  }

  /** Escapes, drops what XML may not hold, and writes radicals as the characters they look like. */
  private static void text(StringBuilder html, String text) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '&' -> html.append("&amp;");
            case '"' -> html.append("&quot;");
            default -> {
              if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                html.appendCodePoint(c);
              } else {
                html.append(' ');
              }
            }
          }
        });
  }
}

package org.xinheng.duties.model;

import java.util.List;
import org.xinheng.duties.BulletinBody;
import org.xinheng.duties.BulletinBody.Rates;

/** 通报版面. As XHTML with print styles. */
public final class BulletinPaper {
  private static final String STYLE =
      """
      @page { size: A4 landscape; margin: 16mm 14mm 16mm 14mm;
        @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-family: 'Noto Sans SC'; font-size: 8pt; color: #6b7280; } }
      body { font-family: 'Noto Sans SC'; font-size: 9pt; line-height: 1.6; color: #1f2937; }
      h1 { font-size: 17pt; font-weight: normal; text-align: center; margin: 0 0 2mm 0; }
      h2 { font-size: 12pt; font-weight: normal; color: #1d4f91; margin: 6mm 0 2mm 0; page-break-after: avoid; }
      .unit { text-align: center; color: #6b7280; margin-bottom: 4mm; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      th, td { font-weight: normal; text-align: left; padding: 0.8mm 1.5mm; border: 0.3pt solid #9ca3af; }
      th { background-color: #f3f4f6; }
      tr { page-break-inside: avoid; }
      """;
  private static final List<String> HEADINGS =
      List.of("名次", "单位", "类别", "得分", "上报率", "及时率", "合规率", "一致率", "迟报", "缺报", "错报", "查实瞒报");

  private static final List<String> RATES =
      List.of("上报率", "及时率", "合规率", "一致率", "公示及时率", "报送行数", "退回行数");

  private BulletinPaper() {}

  public static String html(BulletinBody body, String platform, String operator) {
    var html = new StringBuilder(16_384);
    var title = body.month() + " 公共信用信息报送质量通报";
    html.append("<!DOCTYPE html><html lang=\"zh-CN\"><head><title>");
    text(html, title);
    html.append("</title><meta name=\"subject\" content=\"");
    text(html, title);
    html.append("\"/><meta name=\"author\" content=\"");
    text(html, operator);
    html.append("\"/><style>").append(STYLE).append("</style></head><body>");
    element(html, "h1", title);
    html.append("<p class=\"unit\">");
    text(html, platform + " · " + operator);
    html.append("</p>");
    element(html, "h2", "总体情况");
    body.rates().forEach(line -> element(html, "p", line.title() + "：" + line.value()));
    element(html, "h2", "各单位得分与排名");
    table(html, body);
    rates(html, "各事项", "信息事项", body.items());
    rates(html, "近六个月", "月份", body.trend());
    element(html, "h2", "点名");
    body.named().forEach(line -> element(html, "p", line));
    element(html, "h2", "说明");
    body.notes().forEach(line -> element(html, "p", line));
    return html.append("</body></html>").toString();
  }

  private static void table(StringBuilder html, BulletinBody body) {
    html.append("<table><thead><tr>");
    HEADINGS.forEach(heading -> element(html, "th", heading));
    html.append("</tr></thead><tbody>");
    for (var row : body.rows()) {
      html.append("<tr>");
      List.of(
              row.place(),
              row.unit(),
              row.kind(),
              row.score(),
              row.reporting(),
              row.timeliness(),
              row.compliance(),
              row.consistency(),
              String.valueOf(row.late()),
              String.valueOf(row.missing()),
              String.valueOf(row.differing()),
              String.valueOf(row.concealed()))
          .forEach(cell -> element(html, "td", cell));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
  }

  private static void rates(StringBuilder html, String title, String first, List<Rates> all) {
    if (all.isEmpty()) {
      return;
    }
    element(html, "h2", title);
    html.append("<table><thead><tr>");
    element(html, "th", first);
    RATES.forEach(heading -> element(html, "th", heading));
    html.append("</tr></thead><tbody>");
    for (var row : all) {
      html.append("<tr>");
      List.of(
              row.title(),
              row.reporting(),
              row.timeliness(),
              row.compliance(),
              row.consistency(),
              row.publicity(),
              String.valueOf(row.reported()),
              String.valueOf(row.returned()))
          .forEach(cell -> element(html, "td", cell));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
  }

  private static void element(StringBuilder html, String tag, String content) {
    html.append('<').append(tag).append('>');
    text(html, content);
    html.append("</").append(tag).append('>');
  }

  private static void text(StringBuilder html, String text) {
    html.append(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }
}

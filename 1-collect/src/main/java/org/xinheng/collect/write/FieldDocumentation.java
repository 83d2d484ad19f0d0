package org.xinheng.collect.write;

import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Provisions;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/** 字段说明文档, in Markdown; generated, and diffed by a test. */
public final class FieldDocumentation {
  private FieldDocumentation() {}

  public static String of(CatalogueItem item) {
    var text = new StringBuilder();
    Provisions provisions = item.provisions();
    text.append("# ").append(item.title()).append("（").append(item.edition()).append("年版）\n\n");
    text.append("本页由目录文件生成，请勿手改。\n\n");
    line(text, "事项代码", "`" + item.code() + "`");
    line(text, "目录类别", provisions.recordClass() + "；" + provisions.creditClass());
    line(text, "失信严重程度", provisions.severity().title());
    line(text, "适用", item.inForceFrom() + " 及以后的报送，不论何时作出");
    line(text, "依据", String.join("；", provisions.legalBasis()));
    line(
        text,
        "披露方式",
        provisions.disclosure().title()
            + (provisions.dualPublicity() ? "（双公示，七个工作日）" : "")
            + provisions
                .openWhen()
                .map(choice ->
                    "（" + choice.words(title(item, choice.field())).replaceAll("时$", "的") + "）")
                .orElse(""));
    line(text, "共享范围", provisions.sharingScope());
    line(text, "公示期限", provisions.publicity());
    line(text, "保存期限", provisions.retention());
    line(text, "更新频次", provisions.updateFrequency() + "（" + provisions.furnished().title() + "）");
    line(text, "提供单位", String.join("、", provisions.furnishedBy()));
    line(
        text,
        "同一记录的判定",
        item.naturalKey().stream()
            .map(part ->
                part.firstOf().stream()
                    .map(name -> title(item, name))
                    .collect(Collectors.joining("，缺则")))
            .collect(Collectors.joining(" + ")));
    line(text, "跨字段规则", String.join("、", item.crossRules()));
    text.append(
        "\n## 字段\n\n| # | 字段代码 | 列名 | 类型 | 最长 | 法人及非法人组织 | 个体工商户 | 自然人 | 条件 | 披露 | 说明 |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (int i = 0; i < item.fields().size(); i++) {
      field(text, i + 1, item.field(i), item);
    }
    codes(text, item);
    headers(text, item);
    return text.toString();
  }

  private static void field(StringBuilder text, int number, Field field, CatalogueItem item) {
    text.append("| ")
        .append(number)
        .append(" | `")
        .append(field.name())
        .append("` | ")
        .append(field.title());
    text.append(" | ").append(FieldWords.type(field)).append(" | ").append(field.maxLength());
    for (SubjectKind kind : SubjectKind.values()) {
      text.append(" | ").append(FieldWords.need(item, field, kind));
    }
    text.append(" | ")
        .append(FieldWords.condition(field, item))
        .append(" | ")
        .append(FieldWords.disclosure(field));
    text.append(" | ")
        .append(field.local() ? "（本地扩展字段）" : "")
        .append(FieldWords.help(field, item))
        .append(" |\n");
  }

  private static void codes(StringBuilder text, CatalogueItem item) {
    text.append("\n## 代码\n\n");
    for (Field field : item.fields()) {
      if (!field.codes().isEmpty()) {
        text.append("- ")
            .append(field.title())
            .append("：")
            .append(FieldWords.codes(field))
            .append('\n');
      }
    }
  }

  private static void headers(StringBuilder text, CatalogueItem item) {
    text.append("\n## 可用的列名\n\n列名用中文名或字段代码均可，次序不限；下列别名也认得。\n\n");
    for (Field field : item.fields()) {
      if (!field.aliases().isEmpty()) {
        text.append("- ")
            .append(field.title())
            .append("：")
            .append(FieldWords.aliases(field))
            .append('\n');
      }
    }
  }

  /** The table of {@link FileFault}s. */
  public static String fileFaults() {
    var text = new StringBuilder("# 整件退回代码\n\n本页由程序生成，请勿手改。\n\n| 代码 | 原因 |\n|---|---|\n");
    for (FileFault fault : FileFault.values()) {
      text.append("| ").append(fault.code()).append(" | ").append(fault.title()).append(" |\n");
    }
    return text.toString();
  }

  private static String title(CatalogueItem item, FieldName name) {
    return item.field(item.indexOf(name)).title();
  }

  private static void line(StringBuilder text, String what, String words) {
    text.append("- **").append(what).append("**：").append(words).append('\n');
  }
}

package org.xinheng.collect.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldType;
import org.xinheng.vocabulary.SubjectKind;

/** 模板电子表格: 填报 (empty, with drop-downs), 填报说明 (every field), 代码表 (what the drop-downs offer). */
public final class TemplateSpreadsheet {
  private static final int ROWS_WITH_DROP_DOWN = 5_000;
  private static final String REQUIRED = "FCE4D6";
  private static final String OTHER = "D9E2F3";
  private static final List<String> EXPLAINED =
      List.of("序号", "字段代码", "列名", "类型", "最长", "法人及非法人组织", "个体工商户", "自然人", "条件", "可填代码", "披露", "说明");

  private TemplateSpreadsheet() {}

  public static void write(CatalogueItem item, OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Xinheng", "1.0");
    Worksheet form = workbook.newWorksheet("填报");
    Worksheet explanation = workbook.newWorksheet("填报说明");
    Worksheet codes = workbook.newWorksheet("代码表");
    form.freezePane(0, 1);
    for (int column = 0; column < item.fields().size(); column++) {
      Field field = item.field(column);
      formColumn(form, column, field);
      if (!field.codes().isEmpty()) {
        codeColumn(form, codes, column, field);
      }
    }
    explain(explanation, item);
    workbook.finish();
  }

  private static void formColumn(Worksheet form, int column, Field field) {
    boolean required = field.columnRequired();
    form.width(column, Math.clamp(field.title().length() * 2L + 4, 14, 40));
    if (field.type().textInSpreadsheet() || field.type() == FieldType.DATE) {
      form.style(column).format("@").set();
    }
    form.value(0, column, required ? field.title() + "*" : field.title());
    form.style(0, column)
        .bold()
        .wrapText(true)
        .fillColor(required ? REQUIRED : OTHER)
        .format("@")
        .set();
  }

  private static void codeColumn(Worksheet form, Worksheet codes, int column, Field field) {
    codes.value(0, column, field.title());
    codes.style(0, column).bold().set();
    codes.width(column, 24);
    for (int i = 0; i < field.codes().size(); i++) {
      codes.value(i + 1, column, field.codes().get(i).code());
    }
    if (field.type() == FieldType.CODE_LIST) {
      boolean open = field.codes().stream().anyMatch(CodeValue::open);
      form.range(1, column, ROWS_WITH_DROP_DOWN, column)
          .validateWithList(codes.range(1, column, field.codes().size(), column))
          .allowBlank(true)
          .errorStyle(open ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP);
    }
  }

  private static void explain(Worksheet sheet, CatalogueItem item) {
    sheet.freezePane(3, 1);
    for (int column = 0; column < EXPLAINED.size(); column++) {
      sheet.value(0, column, EXPLAINED.get(column));
      sheet.style(0, column).bold().fillColor(OTHER).set();
      sheet.width(column, column < 1 || column == 4 ? 8 : column > 7 ? 36 : 18);
    }
    for (int i = 0; i < item.fields().size(); i++) {
      Field field = item.field(i);
      String[] cells = {
        String.valueOf(i + 1),
        field.name().value(),
        field.title(),
        FieldWords.type(field),
        String.valueOf(field.maxLength()),
        FieldWords.need(item, field, SubjectKind.LEGAL_PERSON),
        FieldWords.need(item, field, SubjectKind.INDIVIDUAL_BUSINESS),
        FieldWords.need(item, field, SubjectKind.NATURAL_PERSON),
        FieldWords.condition(field, item),
        FieldWords.codes(field),
        FieldWords.disclosure(field),
        (field.local() ? "（本地扩展字段）" : "") + FieldWords.help(field, item)
      };
      for (int column = 0; column < cells.length; column++) {
        sheet.value(i + 1, column, cells[column]);
        sheet.style(i + 1, column).wrapText(true).verticalAlignment("top").set();
      }
    }
  }
}

package org.xinheng.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.xinheng.collect.write.FieldDocumentation;
import org.xinheng.collect.write.TemplateSpreadsheet;

/** 填报模板. What a department needs to furnish an item, made from the catalogue alone. */
public final class Templates {
  private Templates() {}

  /** The name under which the template is offered. */
  public static String name(CatalogueItem item) {
    return item.title() + "填报模板（" + item.edition() + "年版）.xlsx";
  }

  /**
   * A spreadsheet to fill in: header, text columns for codes, drop-downs, and a sheet that explains
   * each field.
   */
  public static void spreadsheet(CatalogueItem item, OutputStream out) {
    try {
      TemplateSpreadsheet.write(item, out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the template of " + item.code(), e);
    }
  }

  /** The item's field documentation as Markdown. */
  public static String fieldDocumentation(CatalogueItem item) {
    return FieldDocumentation.of(item);
  }

  /** The reasons for which a whole file is refused, as Markdown. */
  public static String fileFaults() {
    return FieldDocumentation.fileFaults();
  }
}

package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;

/**
 * 报送表单的内容.
 *
 * @param items what this department may furnish
 * @param item code of the chosen item, kept when the form comes back
 * @param mapping column mapping, kept likewise
 */
public record SubmitPage(
    String department,
    List<CatalogueItem> items,
    String item,
    String mapping,
    List<Problem> problems) {

  /** What is wrong with the field; "" when nothing is. */
  public String problem(String field) {
    return Problems.at(problems, field);
  }
}

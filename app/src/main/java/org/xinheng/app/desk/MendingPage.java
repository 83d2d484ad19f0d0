package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.Mendings.Rule;
import org.xinheng.duties.Mendings.State;

/**
 * 退回改正的内容.
 *
 * @param departments to choose from; empty for who sees but one
 * @param own rows of this page that the visitor may withdraw
 */
public record MendingPage(
    State state,
    long open,
    long mended,
    long withdrawn,
    Choice choice,
    List<QualityWorkPage.DepartmentChoice> departments,
    List<CatalogueItem> items,
    List<Rule> rules,
    Ledger table,
    List<Own> own,
    List<Problem> problems) {

  /** 筛选条件 as they stand in the address. */
  public record Choice(String department, String item, String rule, int age, int offset) {
    String query(State state) {
      return "/desk/mending?state="
          + state
          + (department.isEmpty() ? "" : "&department=" + department)
          + (item.isEmpty() ? "" : "&item=" + item)
          + (rule.isEmpty() ? "" : "&rule=" + rule)
          + (age == 0 ? "" : "&age=" + age);
    }
  }

  /** 可撤回的一行; {@code key} is receipt and row. */
  public record Own(String key, String words, String why) {}

  public String problem(String field) {
    return Problems.at(problems, field);
  }
}

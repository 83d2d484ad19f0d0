package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.duties.Bulletins.Bulletin;

/**
 * 一期通报的内容.
 *
 * @param own whether the visitor drafted it and so may not review it
 */
public record BulletinPage(
    Bulletin bulletin, String maker, String reviewer, boolean own, List<Problem> problems) {

  /** 历期通报. */
  public record Shelf(boolean office, List<String> months, Ledger table, List<Problem> problems) {}
}

package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.TrajectoryView;
import org.xinheng.inquire.Hit;

/**
 * 经营轨迹页的内容.
 *
 * @param publicPage address of the entity on the portal
 * @param corrections address of its corrections; "" for whom they are not
 * @param scope whose records are told of, in words
 * @param publicOnly whether no purpose was stated
 */
public record TrajectoryPage(
    TrajectoryView shown, String publicPage, String corrections, String scope, boolean publicOnly) {
  /** 查找. */
  public record Search(String words, String problem, List<Hit> hits) {}

  public static String path(Hit hit) {
    var code = hit.listing().code();
    return "/desk/trajectory/" + (code.isEmpty() ? "n" + hit.listing().id().value() : code);
  }
}

package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionChange;
import org.xinheng.collect.Field;
import org.xinheng.conveyor.EditionTrial;

/**
 * 目录修订页的内容.
 *
 * @param present the edition in force
 * @param revised what the form begins with: one's own draft, else the edition in force
 */
public record RevisionPage(
    CatalogueItem present,
    CatalogueItem revised,
    String edition,
    String inForceFrom,
    String why,
    Optional<Edition> draft,
    List<Problem> problems) {

  public String problem(String field) {
    return Problems.at(problems, field);
  }

  /** One title a line. */
  public static String codes(Field field) {
    return String.join("\n", field.codes().stream().map(CodeValue::title).toList());
  }

  /**
   * 修订清单.
   *
   * @param coming passed and not in force yet
   * @param past passed and in force since, or followed by another
   */
  public record Contents(
      List<Edition> open, List<Edition> coming, List<Edition> past, List<CatalogueItem> items) {}

  /**
   * 一个修订.
   *
   * @param isNew whether it adds an item to the catalogue
   * @param own whether the person who looks has drafted it
   * @param trial what it would do to what is on file
   */
  public record One(
      Edition edition,
      CatalogueItem present,
      boolean isNew,
      List<EditionChange> changes,
      EditionTrial.Result trial,
      boolean own,
      String words,
      List<Problem> problems) {
    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }
}

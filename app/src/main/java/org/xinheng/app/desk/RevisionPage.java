package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionChange;
import org.xinheng.collect.Recall;
import org.xinheng.conveyor.EditionTrial;

/**
 * 目录修订页的内容.
 *
 * @param present the edition in force
 * @param open the open revision that stands in the way
 */
public record RevisionPage(CatalogueItem present, ItemFormView form, Optional<Edition> open) {

  /**
   * 修订清单.
   *
   * @param recalls passed, not in force yet, and somebody asks to recall them
   * @param coming passed and not in force yet
   * @param past passed and in force since, or followed by another
   */
  public record Contents(
      List<Edition> open,
      List<Edition> recalls,
      List<Edition> coming,
      List<Edition> past,
      List<CatalogueItem> items) {}

  /**
   * 一个修订.
   *
   * @param isNew whether it adds an item to the catalogue
   * @param own whether the person who looks has drafted it
   * @param recalls asked of it, the newest first
   * @param waits whether it was passed and is not in force yet
   * @param trial what it would do to what is on file
   */
  public record One(
      Edition edition,
      CatalogueItem present,
      boolean isNew,
      List<EditionChange> changes,
      EditionTrial.Result trial,
      boolean own,
      List<Recall> recalls,
      boolean waits,
      String login,
      String words,
      List<Problem> problems) {
    /** The recall that nobody has decided. */
    public Optional<Recall> asked() {
      return recalls.stream().filter(Recall::open).findFirst();
    }

    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }
}

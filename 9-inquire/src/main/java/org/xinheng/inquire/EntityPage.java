package org.xinheng.inquire;

import java.util.List;
import org.xinheng.vocabulary.ItemCode;

/** 主体页. The card, to whom it is tied, and the newest records of each item. */
public record EntityPage(EntityCard card, Kin kin, List<Section> sections) {

  public EntityPage {
    sections = List.copyOf(sections);
  }

  /**
   * One item's records, newest decision first.
   *
   * @param total how many there are in publicity; {@code records} may hold fewer
   */
  public record Section(ItemCode item, String title, int total, List<ShownRecord> records) {
    public Section {
      records = List.copyOf(records);
    }
  }
}

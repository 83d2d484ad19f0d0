package org.xinheng.app.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.vocabulary.UnitNames.Dated;

/** 曾用名 of a town or department, borne until the day from which the next one held. */
public record FormerName(String name, LocalDate until) {

  /** The whole line of names, oldest first, ending in today's. */
  static List<Dated> line(List<FormerName> former, String today) {
    var names = new ArrayList<Dated>();
    LocalDate from = LocalDate.MIN;
    for (FormerName each : former) {
      names.add(new Dated(each.name(), from));
      from = each.until();
    }
    names.add(new Dated(today, from));
    return names;
  }
}

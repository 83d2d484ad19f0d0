package org.xinheng.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.PersonalCells;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.duties.Mendings.Mending;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubmissionNumber;

/**
 * 退回数据的主体. Whom a returned row is about, read from the row as it came: the tracking keeps no name.
 * A number of a person is masked, wherever it stands.
 */
@Component
class ReturnedSubjects {
  private static final int MOST_AT_ONCE = 2_000;

  private final Submissions submissions;
  private final Catalogue catalogue;

  ReturnedSubjects(Submissions submissions, Catalogue catalogue) {
    this.submissions = submissions;
    this.catalogue = catalogue;
  }

  /**
   * 主体.
   *
   * @param document the document number; where the item has none, the code
   */
  record Subject(String name, String document) {}

  /** 一行 of a receipt of that item. */
  record Place(String number, int row, ItemCode item) {}

  /** Of all of them, each receipt read once. */
  Map<Mending, Subject> of(List<Mending> rows) {
    var found = at(rows.stream().map(ReturnedSubjects::place).toList());
    var all = new HashMap<Mending, Subject>();
    for (var row : rows) {
      all.put(row, found.getOrDefault(place(row), new Subject("", row.document())));
    }
    return all;
  }

  private static Place place(Mending row) {
    return new Place(row.number(), row.row(), row.item());
  }

  /** Those that are still there, each receipt read once. */
  Map<Place, Subject> at(List<Place> places) {
    var cells = new HashMap<Place, Subject>();
    places.stream()
        .collect(Collectors.groupingBy(Place::number))
        .forEach((number, ofReceipt) -> read(number, ofReceipt, cells));
    return cells;
  }

  private void read(String number, List<Place> rows, Map<Place, Subject> cells) {
    var receipt = submissions.find(new SubmissionNumber(number));
    var item = catalogue.find(rows.getFirst().item());
    if (receipt.isEmpty() || item.isEmpty()) {
      return;
    }
    int next = rows.stream().mapToInt(Place::row).min().orElse(1);
    int last = rows.stream().mapToInt(Place::row).max().orElse(0);
    while (next <= last) {
      var part =
          submissions.returned(
              receipt.get().number(), next - 1, Math.min(MOST_AT_ONCE, last - next + 1));
      part.forEach(row ->
          cells.put(
              new Place(number, row.row(), item.get().code()),
              subject(receipt.get(), item.get(), row)));
      next = part.isEmpty() ? last + 1 : part.getLast().row() + 1;
    }
  }

  private static Subject subject(Receipt receipt, CatalogueItem item, ReturnedRow row) {
    var document = cell(receipt, item, row, Role.DOCUMENT_NUMBER);
    return new Subject(
        cell(receipt, item, row, Role.SUBJECT_NAME),
        document.isEmpty() ? cell(receipt, item, row, Role.SUBJECT_CODE) : document);
  }

  private static String cell(Receipt receipt, CatalogueItem item, ReturnedRow row, Role role) {
    int field = item.indexOf(role);
    int column = field < 0 ? -1 : receipt.fieldOf().indexOf(field);
    return column < 0 || column >= row.original().size()
        ? ""
        : PersonalCells.of(receipt, item).masked(column, row.original().get(column)).strip();
  }
}

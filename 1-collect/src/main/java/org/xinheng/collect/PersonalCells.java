package org.xinheng.collect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.PersonalTraces;
import org.xinheng.vocabulary.PersonalTraces.Kind;

/**
 * 个人号码的遮盖. A row on its way to a screen or a program shows no number of a person, in whichever
 * column it stands; whole it comes back in the sender's own download alone.
 */
public final class PersonalCells {
  private static final Set<Role> NUMBERS =
      Set.of(Role.PERSON_ID_NUMBER, Role.REPRESENTATIVE_ID_NUMBER);
  private static final Set<Kind> TRACES =
      Set.of(Kind.IDENTITY_NUMBER, Kind.MOBILE_PHONE, Kind.BANK_CARD);
  private static final int SHOWN_BEFORE = 3;
  private static final int SHOWN_AFTER = 2;

  private final Set<Integer> columns = new HashSet<>();
  private final Set<String> titles = new HashSet<>();

  private PersonalCells(Receipt receipt, CatalogueItem item) {
    for (Role role : NUMBERS) {
      int field = item.indexOf(role);
      if (field >= 0) {
        titles.add(item.field(field).title());
        int column = receipt.fieldOf().indexOf(field);
        if (column >= 0) {
          columns.add(column);
          titles.add(receipt.columns().get(column));
        }
      }
    }
  }

  /** Of rows that came in the columns of this receipt. */
  public static PersonalCells of(Receipt receipt, CatalogueItem item) {
    return new PersonalCells(receipt, item);
  }

  public ReturnedRow masked(ReturnedRow row) {
    var cells = new ArrayList<String>(row.original().size());
    for (int column = 0; column < row.original().size(); column++) {
      cells.add(masked(column, row.original().get(column)));
    }
    return new ReturnedRow(row.row(), cells, masked(row.findings()));
  }

  public WarnedRow masked(WarnedRow row) {
    return new WarnedRow(row.row(), masked(row.findings()));
  }

  /** The cell of the sender's column as it may be shown. */
  public String masked(int column, String cell) {
    return columns.contains(column) ? starred(cell) : masked(cell);
  }

  private List<Finding> masked(List<Finding> findings) {
    return findings.stream().map(this::masked).toList();
  }

  private Finding masked(Finding finding) {
    String value =
        titles.contains(finding.field()) ? starred(finding.value()) : masked(finding.value());
    return value.equals(finding.value())
        ? finding
        : new Finding(
            finding.rule(),
            finding.gravity(),
            finding.dimension(),
            finding.field(),
            value,
            finding.problem(),
            finding.remedy());
  }

  private static String masked(String text) {
    if (CodeReading.of(text) instanceof CodeReading.IdentityNumber(var masked)) {
      return masked;
    }
    StringBuilder shown = null;
    for (var trace : PersonalTraces.in(text)) {
      if (TRACES.contains(trace.kind())) {
        shown = shown == null ? new StringBuilder(text) : shown;
        shown.replace(
            trace.start(), trace.end(), starred(text.substring(trace.start(), trace.end())));
      }
    }
    return shown == null ? text : shown.toString();
  }

  /** As long as before, so that the places in a text stay as they are. */
  private static String starred(String number) {
    int hidden = number.length() - SHOWN_BEFORE - SHOWN_AFTER;
    return hidden <= SHOWN_AFTER
        ? "*".repeat(number.length())
        : number.substring(0, SHOWN_BEFORE)
            + "*".repeat(hidden)
            + number.substring(number.length() - SHOWN_AFTER);
  }
}

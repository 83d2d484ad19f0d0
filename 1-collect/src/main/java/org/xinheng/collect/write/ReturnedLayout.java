package org.xinheng.collect.write;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.ReturnedFile;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/** 退回文件的版式: our columns first, so that a row with cells too many pushes nothing out of place. */
public final class ReturnedLayout {
  static final int OWN_COLUMNS = 4;

  private final Receipt receipt;
  private final CatalogueItem item;
  private final List<Boolean> own;
  private final List<String> headers = new ArrayList<>();

  /**
   * {@code own}: which of the sender's columns come from a returned file of ours and are left out.
   */
  public ReturnedLayout(Receipt receipt, CatalogueItem item, List<Boolean> own) {
    this.receipt = receipt;
    this.item = item;
    this.own = List.copyOf(own);
    headers.add(ReturnedFile.ROW);
    headers.add(ReturnedFile.REASON);
    headers.add(ReturnedFile.NOTES);
    headers.add(ReturnedFile.COLUMNS);
    headers.addAll(kept(receipt.columns()));
  }

  List<String> headers() {
    return headers;
  }

  /** The whole line, guarded against formulas. */
  List<String> line(ReturnedRow row) {
    var cells = new ArrayList<String>();
    cells.add(String.valueOf(row.row()));
    cells.add(sentences(row, Gravity.ERROR));
    cells.add(sentences(row, Gravity.WARNING));
    cells.add(wrong(row).stream().mapToObj(this::title).collect(Collectors.joining("、")));
    cells.addAll(kept(row.original()));
    return cells.stream().map(FormulaGuard::of).toList();
  }

  private static String sentences(ReturnedRow row, Gravity gravity) {
    return row.findings().stream()
        .filter(finding -> finding.gravity() == gravity)
        .map(Finding::sentence)
        .collect(Collectors.joining("；"));
  }

  /** Places in the line of the cells for which the row came back. */
  BitSet wrong(ReturnedRow row) {
    var places = new BitSet();
    for (Finding finding : row.findings()) {
      int column = column(finding.field());
      if (finding.gravity() == Gravity.ERROR && column >= 0 && !own(column)) {
        places.set(place(column));
      }
    }
    return places;
  }

  private int column(String title) {
    for (int i = 0; i < item.fields().size(); i++) {
      if (item.field(i).title().equals(title) && receipt.fieldOf().contains(i)) {
        return receipt.fieldOf().indexOf(i);
      }
    }
    return receipt.columns().indexOf(title);
  }

  private int place(int column) {
    int left = 0;
    for (int i = 0; i < column; i++) {
      left += own(i) ? 0 : 1;
    }
    return OWN_COLUMNS + left;
  }

  private String title(int place) {
    return headers.get(place);
  }

  private List<String> kept(List<String> cells) {
    var kept = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      if (!own(i)) {
        kept.add(cells.get(i));
      }
    }
    return kept;
  }

  private boolean own(int column) {
    return column < own.size() && own.get(column);
  }
}

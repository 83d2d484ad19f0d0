package org.xinheng.conveyor;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.Row;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.Verdict;

/** 一批. Some thousand rows, judged; filed in one transaction. */
final class Chunk {
  /** A row that passed, with its cells as sent in case a person has to look. */
  record Passed(Row row, CreditRecord record) {}

  private final List<Passed> passed = new ArrayList<>();
  private final List<Passed> mismatched = new ArrayList<>();
  private final List<ReturnedRow> returned = new ArrayList<>();
  private int rows;

  void add(Row row, Verdict verdict) {
    rows++;
    switch (verdict) {
      case Verdict.Passed(var record) -> passed.add(new Passed(row, record));
      case Verdict.Returned(var back) -> returned.add(back);
      case Verdict.Doubtful(var record, var doubt, var findings) ->
          mismatched.add(new Passed(row, record));
    }
  }

  List<Passed> passed() {
    return passed;
  }

  /** Rows whose code fails its check and which a person must confirm. */
  List<Passed> mismatched() {
    return mismatched;
  }

  List<ReturnedRow> returned() {
    return returned;
  }

  int rows() {
    return rows;
  }
}

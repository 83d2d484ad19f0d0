package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Submissions;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubmissionNumber;

/** 报送记录. The submissions this person may see. */
@Component
class SubmissionList {
  /** How far back returned rows still ask for attention. */
  private static final int RECENT = 100;

  private final Submissions submissions;
  private final Names names;

  SubmissionList(Submissions submissions, Names names) {
    this.submissions = submissions;
    this.names = names;
  }

  List<SubmissionView> latest(Visit visit, int limit) {
    return page(visit.scope(), Long.MAX_VALUE, limit);
  }

  List<SubmissionView> page(Optional<DepartmentCode> department, long before, int limit) {
    var receipts =
        department
            .map(code -> submissions.of(code, before, limit))
            .orElseGet(() -> submissions.all(before, limit));
    return receipts.stream().map(this::view).toList();
  }

  /** Those of the latest that have returned rows, not yet mended and sent again. */
  List<SubmissionView> returned(Optional<DepartmentCode> department) {
    var latest = page(department, Long.MAX_VALUE, RECENT);
    var names = latest.stream().map(view -> view.receipt().fileName()).toList();
    return latest.stream()
        .filter(SubmissionView::hasReturned)
        .filter(view -> names.stream().noneMatch(name -> mends(name, view.receipt())))
        .toList();
  }

  /**
   * A file of returned rows, downloaded or mended in the page, bears the first receipt's number.
   */
  private static boolean mends(String name, Receipt receipt) {
    return name.contains(receipt.number().value()) && !name.equals(receipt.fileName());
  }

  long withReturned(Visit visit) {
    return returned(visit.scope()).size();
  }

  /**
   * @throws NotHere when there is none of that number or it is another department's
   */
  SubmissionView get(Visit visit, String number) {
    return find(number)
        .filter(receipt -> visit.sees(receipt.department()))
        .map(this::view)
        .orElseThrow(() -> new NotHere("没有编号为“" + number + "”的报送"));
  }

  private Optional<Receipt> find(String number) {
    try {
      return submissions.find(new SubmissionNumber(number));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private SubmissionView view(Receipt receipt) {
    return new SubmissionView(
        receipt, names.item(receipt.item()), names.department(receipt.department()));
  }
}

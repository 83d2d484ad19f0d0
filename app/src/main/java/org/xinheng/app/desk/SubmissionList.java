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

  /** Those of the latest that have returned rows. */
  List<SubmissionView> returned(Optional<DepartmentCode> department) {
    return page(department, Long.MAX_VALUE, RECENT).stream()
        .filter(SubmissionView::hasReturned)
        .toList();
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

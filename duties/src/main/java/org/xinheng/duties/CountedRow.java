package org.xinheng.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.duties.Samples.Verdict;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/** 计数的一行. One line of the list that a {@link Figure} opens. */
public sealed interface CountedRow {
  DepartmentCode department();

  ItemCode item();

  /** How much of the figure it is; all of them add up to it. */
  default long n() {
    return 1;
  }

  /**
   * 在档的一条.
   *
   * @param deadline last day, inclusive; empty where the figure is of no deadline
   * @param came day of the receipt, or of publication; empty where it has not come
   */
  record Filed(
      DepartmentCode department,
      ItemCode item,
      EntryId entry,
      LocalDate decidedOn,
      Optional<LocalDate> deadline,
      Optional<LocalDate> came)
      implements CountedRow {

    /**
     * Whether it came after its last day, or has not come; false where nothing is owed by a day.
     */
    public boolean late() {
      return deadline.filter(last -> came.map(day -> day.isAfter(last)).orElse(true)).isPresent();
    }
  }

  /** 一次报送. */
  record Sent(
      DepartmentCode department,
      ItemCode item,
      String receipt,
      LocalDate came,
      long filed,
      long returned,
      long review)
      implements CountedRow {
    @Override
    public long n() {
      return filed + returned + review;
    }
  }

  /** 退回的一行; {@code row} of the file, {@code why} its first error. */
  record SentBack(
      DepartmentCode department,
      ItemCode item,
      String receipt,
      int row,
      LocalDate came,
      List<String> rules,
      String why)
      implements CountedRow {}

  /** 一项申报, held against what is on file. */
  record Declared(DepartmentCode department, ItemCode item, Counts counts, long n)
      implements CountedRow {}

  /** 抽查核对的一条. */
  record Compared(
      DepartmentCode department,
      ItemCode item,
      long sample,
      EntryId entry,
      LocalDate decidedOn,
      Verdict verdict,
      String note)
      implements CountedRow {}

  /** 查实的一件瞒报. */
  record Concealed(
      DepartmentCode department,
      ItemCode item,
      String document,
      LocalDate decidedOn,
      String seenAt,
      String words)
      implements CountedRow {}
}

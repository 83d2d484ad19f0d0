package org.xinheng.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/** 抽查与瞒报线索. What a person finds by comparing the platform with the documents, both ways. */
public interface Samples {

  /** 核对结果. */
  enum Verdict {
    AGREES("一致"),
    DIFFERS("不一致"),
    NOT_FOUND("未找到文书");

    private final String title;

    Verdict(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * 抽查范围. The decisions drawn from.
   *
   * @param from the first month in which they were taken
   * @param until the last, the same for a single month
   * @param department empty for every department
   * @param item empty for every item
   */
  record Scope(
      YearMonth from,
      YearMonth until,
      Optional<DepartmentCode> department,
      Optional<ItemCode> item) {

    /** All of one month. */
    public static Scope of(YearMonth month) {
      return new Scope(month, month, Optional.empty(), Optional.empty());
    }

    /** The months in words. */
    public String months() {
      return from.equals(until) ? from.toString() : from + " 至 " + until;
    }
  }

  /** 一次抽查 and how far it has come. */
  record Sample(
      long id, Scope scope, long seed, String drawnBy, Instant drawnAt, long lines, long checked) {}

  /** 抽查的条目; {@code verdict} is empty until a person has compared it. */
  record Line(
      long sample,
      EntryId entry,
      DepartmentCode department,
      ItemCode item,
      Optional<Verdict> verdict,
      String note,
      String checkedBy) {}

  /** 瞒报线索. */
  record Concealment(
      long id,
      DepartmentCode department,
      ItemCode item,
      String document,
      LocalDate decidedOn,
      String seenAt,
      State state,
      String raisedBy,
      String decidedBy,
      String words) {

    /** 线索状态. */
    public enum State {
      SUSPECTED("待查实"),
      PROVEN("查实"),
      DISMISSED("排除");

      private final String title;

      State(String title) {
        this.title = title;
      }

      public String title() {
        return title;
      }
    }
  }

  /**
   * Draws among the decisions of the scope; the same seed on the same file draws the same.
   *
   * @throws DutyRefused DTY-010 the size is not 1 to 1000, DTY-011 nothing was decided then,
   *     DTY-023 it ends before it begins or takes more than twelve months
   */
  Sample draw(Scope scope, long seed, int size, String by);

  /** The newest first; for a department those that hold something of it, counting that alone. */
  List<Sample> all(Optional<DepartmentCode> department);

  /** In the order drawn; of one department where given. */
  List<Line> lines(long sample, Optional<DepartmentCode> department);

  /**
   * A person's verdict; a later one takes the place of the first.
   *
   * @throws DutyRefused DTY-012 not in this sample, DTY-013 DIFFERS without saying where
   */
  void check(long sample, EntryId entry, Verdict verdict, String note, String by);

  /**
   * A decision seen elsewhere that should be on file.
   *
   * @param deadline the last day on which it was in time
   * @throws DutyRefused DTY-014 it is on file, DTY-015 its deadline is not over, DTY-016 something
   *     is not filled in, DTY-017 known already
   */
  void raise(
      DepartmentCode department,
      ItemCode item,
      String document,
      LocalDate decidedOn,
      LocalDate deadline,
      String seenAt,
      String by);

  /**
   * @throws DutyRefused DTY-018 by whoever raised it, DTY-019 decided already, DTY-016 no words
   */
  void decide(long concealment, boolean proven, String words, String by);

  List<Concealment> concealments(Optional<DepartmentCode> department);
}

package org.xinheng.link;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.xinheng.link.store.PostgresCodeConversion;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

/** 存量代码转换. Old registrations on their way to the unified code: import, match, doubts, exchange. */
public interface CodeConversion {
  /** On this database, of these registrars, by this clock. */
  static CodeConversion on(DataSource database, Registrars registrars, Clock clock) {
    return new PostgresCodeConversion(database, registrars, clock);
  }

  /** A row of a list, sorted. */
  sealed interface Listed {}

  /** A row that is taken, with its number in the list. */
  record Taken(int number, OldRegistration row) implements Listed {}

  /** A line of sums, such as 合计: counted, and no registration. */
  record Summed(int number) implements Listed {}

  /** A row that goes back; personal numbers are masked already. */
  record Returned(int number, List<String> cells, String why) implements Listed {
    public Returned {
      cells = List.copyOf(cells);
    }
  }

  /**
   * 批次. The lines of the list = taken + returned + repeated + sums.
   *
   * @param taken kept, those included that wait for a person
   * @param toPerson of those taken, how many a person had to decide
   * @param repeated kept before, by this list or an earlier one
   * @param sums lines that add up others
   */
  record Batch(
      long id,
      DepartmentCode registrar,
      String fileName,
      int taken,
      int toPerson,
      int returned,
      int repeated,
      int sums,
      String by,
      Instant at) {
    /** The lines of the list below its head. */
    public int lines() {
      return taken + returned + repeated + sums;
    }
  }

  /** How many stand where: the cell of the statistics. */
  record Tally(
      DepartmentCode registrar, String category, String town, ConversionState state, long count) {}

  /** 旧代码校验: of one registrar's old codes, how many agree with their check digit or have none. */
  record Checked(DepartmentCode registrar, long passed, long failed, long unchecked) {}

  /**
   * 两证整合: of one registrar's individual businesses that stand, how many have a tax number on the
   * list, and how many of these have their unified code, by which the two licences are one.
   */
  record TwoInOne(DepartmentCode registrar, long businesses, long withTaxNumber, long joined) {}

  /** Of how many a problem of one kind was found, and of how many none of them is open any more. */
  record Found(ConversionProblem problem, long found, long solved) {}

  /** 办理经过. */
  record Step(String state, String what, String by, Instant at) {}

  /** How many of the district stood where at the end of a month. */
  record MonthEnd(YearMonth month, long existing, long coded, long exchanged) {}

  /** How long what is unresolved has been so: up to 30 days, up to 90, longer. */
  record Ages(DepartmentCode registrar, long upTo30, long upTo90, long older) {}

  /**
   * Judges, matches and keeps the rows of a list, all or none; what cannot be kept and what was
   * kept before goes back with its reason; a row still open is matched anew as it is now sent. One
   * list is taken at a time.
   *
   * @return the batch
   * @throws ConversionRefused {@code CNV-004} not a registrar
   */
  long take(DepartmentCode registrar, String fileName, String by, Iterator<Listed> rows);

  List<Batch> batches(Optional<DepartmentCode> registrar, int limit);

  List<Returned> returned(long batch);

  /** In the order in which they came, at most {@code limit} after the given number. */
  List<Conversion> list(ConversionFilter filter, long after, int limit);

  default List<Conversion> list(
      Optional<DepartmentCode> registrar, ConversionState state, long after, int limit) {
    return list(ConversionFilter.of(registrar, List.of(state)), after, limit);
  }

  /** How many such a list holds in all. */
  long count(ConversionFilter filter);

  Optional<Conversion> find(long id);

  List<Step> steps(long id);

  List<Tally> tallies(Optional<DepartmentCode> registrar);

  List<Checked> checked(Optional<DepartmentCode> registrar);

  /** Of registrars that register individual businesses. */
  List<TwoInOne> twoInOne(Optional<DepartmentCode> registrar);

  List<Found> problems(Optional<DepartmentCode> registrar);

  /** From the first month with an old registration to this one, without gaps. */
  List<MonthEnd> months(Optional<DepartmentCode> registrar);

  List<Ages> ages(Optional<DepartmentCode> registrar);

  /**
   * A person found something wrong; a wrong code that the registrar may have given waits for its
   * word from then on (官方校验不符). Refused with {@code CNV-022} or {@code CNV-024}.
   */
  void mark(long id, ConversionProblem problem, String why, String by);

  /**
   * One thing found wrong is put right; the others of the row stay open. Refused with {@code
   * CNV-022}, {@code -024}, {@code -025}.
   */
  void solve(long id, ConversionProblem problem, String how, String by);

  /**
   * 告知: the entity was told its code on this day, in this way.
   *
   * @throws ConversionRefused {@code CNV-032} it has none, {@code CNV-033} not between the day it
   *     got its code and today
   */
  void told(long id, LocalDate on, String how, String by);

  /**
   * Entities of the register that it may be: by its codes, its name, or what the match left open.
   */
  List<SubjectId> candidates(long id);

  /**
   * A wrong code on the list is put right, and the row matched again.
   *
   * @throws ConversionRefused {@code CNV-020} not open, {@code CNV-022} without a reason, {@code
   *     CNV-024} an identity number in the reason, {@code CNV-026} not another code
   */
  void correct(long id, String code, String why, String by);

  /**
   * A person says which entity it is, or, with none, that it is none of the candidates.
   *
   * @throws ConversionRefused {@code CNV-020} not open, {@code CNV-021} no such entity, {@code
   *     CNV-022} without a reason, {@code CNV-023} the entity's code is another's, {@code CNV-024}
   *     an identity number in the reason
   */
  void confirm(long id, Optional<SubjectId> entity, String why, String by);

  /** Confirms a suspected duplicate. Refused with {@code CNV-020} or {@code CNV-022}. */
  void confirmDuplicate(long id, String why, String by);

  /** Confirms that a code failing its check was officially given, with evidence. */
  void confirmOfficial(long id, String evidence, String by);

  /**
   * 先赋码后换证: the paper certificate was exchanged, on a day not before the code was assigned.
   *
   * @throws ConversionRefused {@code CNV-030} not awaiting exchange, {@code CNV-031} not such a day
   */
  void exchanged(long id, LocalDate on, String by);
}

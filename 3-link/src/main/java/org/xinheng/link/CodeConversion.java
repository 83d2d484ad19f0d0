package org.xinheng.link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

/** 存量代码转换. Old registrations on their way to the unified code: import, match, doubts, exchange. */
public interface CodeConversion {

  /** A row that is taken, with its number in the list. */
  record Taken(int number, OldRegistration row) {}

  /** A row that goes back; personal numbers are masked already. */
  record Returned(int number, List<String> cells, String why) {
    public Returned {
      cells = List.copyOf(cells);
    }
  }

  /** 批次. */
  record Batch(
      long id,
      DepartmentCode registrar,
      String fileName,
      int taken,
      int returned,
      String by,
      Instant at) {}

  /** How many stand where: the cell of the statistics. */
  record Tally(
      DepartmentCode registrar, String category, String town, ConversionState state, long count) {}

  /** Problems of one kind, found and solved. */
  record Found(ConversionProblem problem, long found, long solved) {}

  /** 办理经过. */
  record Step(String state, String what, String by, Instant at) {}

  /** Begins a batch; rows are added to it in chunks. */
  long begin(DepartmentCode registrar, String fileName, String by);

  /** Matches and keeps the rows; those already on the list go back. */
  void add(long batch, List<Taken> rows, List<Returned> returned);

  List<Batch> batches(Optional<DepartmentCode> registrar, int limit);

  List<Returned> returned(long batch);

  List<Conversion> list(
      Optional<DepartmentCode> registrar, ConversionState state, long after, int limit);

  Optional<Conversion> find(long id);

  List<Step> steps(long id);

  List<Tally> tallies(Optional<DepartmentCode> registrar);

  List<Found> problems(Optional<DepartmentCode> registrar);

  /**
   * A person says which entity it is, or, with none, that it is none of the candidates.
   *
   * @throws ConversionRefused {@code CNV-020} not open, {@code CNV-021} no such entity, {@code
   *     CNV-022} without a reason, {@code CNV-023} the entity's code is another's
   */
  void confirm(long id, Optional<SubjectId> entity, String why, String by);

  /** Confirms a suspected duplicate. Refused with {@code CNV-020} or {@code CNV-022}. */
  void confirmDuplicate(long id, String why, String by);

  /** Confirms that a code failing its check was officially given, with evidence. */
  void confirmOfficial(long id, String evidence, String by);

  /**
   * The paper certificate was exchanged. @throws ConversionRefused {@code CNV-030}, {@code -031}
   */
  void exchanged(long id, LocalDate on, String by);
}

package org.xinheng.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 公示信息. How one dossier entry stands with the public.
 *
 * @param deadline the seventh working day after the decision day, inclusive (国办发〔2015〕51号)
 * @param secondClock the market regulators' own twentieth working day; never merged with deadline
 * @param publishedOn the first day it was public
 * @param publishedOnWorkingDay on which working day after the decision that was
 * @param publicTexts texts that replace the dossier's in public, by field
 */
public record Publication(
    EntryId entry,
    SubjectId subject,
    ItemCode item,
    DepartmentCode department,
    Publicity state,
    LocalDate decidedOn,
    WorkingDay deadline,
    Optional<WorkingDay> secondClock,
    Term term,
    Optional<LocalDate> publishedOn,
    Optional<Instant> publishedAt,
    OptionalInt publishedOnWorkingDay,
    Map<FieldName, String> publicTexts)
    implements OnBoard {
  public Publication {
    publicTexts = Map.copyOf(publicTexts);
  }

  /** Whether the public may see it on that day; a tick that is late shows nothing too long. */
  public boolean visibleOn(LocalDate today) {
    return state instanceof Publicity.Live && term.covers(today);
  }

  @Override
  public boolean lateOn(LocalDate today) {
    LocalDate day = publishedOn.orElse(state instanceof Publicity.Pending ? today : LocalDate.MIN);
    return day.isAfter(deadline.day());
  }
}

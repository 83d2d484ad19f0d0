package org.xinheng.verify.rules;

import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * DQ-401 许可和处罚自作出决定之日起七个工作日内报送;决定当日不计.
 *
 * <pre>
 * 决定 2026-09-29,报送 2026-10-14 → passes: the seventh working day, over the National Day holidays
 * 决定 2026-09-29,报送 2026-10-15 → warning 迟报</pre>
 */
public final class DecisionsAreReportedInTime implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-401",
              Dimension.TIMELY,
              Gravity.WARNING,
              "许可和处罚自作出决定之日起七个工作日内报送，逾期为迟报",
              "国办发〔2015〕51号（十九）"));
  private static final int WORKING_DAYS = 7;
  private static final int SURELY_LATE = 40;

  private final boolean applies;
  private final int decided;

  public DecisionsAreReportedInTime(CatalogueItem item) {
    this.decided = item.indexOf(Role.DECIDED_ON);
    this.applies =
        decided >= 0 && (item.nature() == Nature.LICENCE || item.nature() == Nature.PENALTY);
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    var day = draft.day(decided);
    if (!applies || day.isEmpty()) {
      return;
    }
    boolean late =
        day.get().plusDays(SURELY_LATE).isBefore(circumstances.today())
            || circumstances
                .today()
                .isAfter(circumstances.calendar().plusWorkingDays(day.get(), WORKING_DAYS).day());
    if (late) {
      draft.found(
          new Finding(
              "DQ-401",
              Gravity.WARNING,
              Dimension.TIMELY,
              draft.item().field(decided).title(),
              day.get().toString(),
              "迟报：已超过决定后第 7 个工作日",
              "今后请在七个工作日内报送"));
    }
  }
}

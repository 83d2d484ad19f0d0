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
 * DQ-206 日期先后有序.
 *
 * <pre>有效期自 2026-05-06,有效期至 2027-05-05 → passes
 * 有效期自 2026-05-06,有效期至 2026-05-05 → returned
 * 决定日期 2026-05-06,处罚有效期 2026-05-05 → returned
 * 决定日期 2026-05-06,有效期自 2026-05-01  → warning</pre>
 */
public final class DatesStandInOrder implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-206",
              Dimension.ACCURATE,
              Gravity.ERROR,
              "有效期至不早于有效期自和决定日期，公示截止期不早于决定日期，成立不晚于核准；许可有效期早于决定日期的提示",
              "发改办财金〔2018〕424号 数据标准；双公示数据核查口径"));

  private final CatalogueItem item;
  private final int decided;
  private final int from;
  private final int until;
  private final int publicUntil;
  private final int established;
  private final int approved;

  public DatesStandInOrder(CatalogueItem item) {
    this.item = item;
    this.decided = item.indexOf(Role.DECIDED_ON);
    this.from = item.indexOf(Role.VALID_FROM);
    this.until = item.indexOf(Role.VALID_UNTIL);
    this.publicUntil = item.indexOf(Role.PUBLICITY_UNTIL);
    this.established = item.indexOf(Role.ESTABLISHED_ON);
    this.approved = item.indexOf(Role.APPROVED_ON);
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    notBefore(draft, until, from, Gravity.ERROR);
    notBefore(draft, publicUntil, decided, Gravity.ERROR);
    if (item.nature() == Nature.REGISTRATION) {
      notBefore(draft, approved, established, Gravity.WARNING);
      return;
    }
    notBefore(
        draft, until, decided, item.nature() == Nature.PENALTY ? Gravity.ERROR : Gravity.WARNING);
    notBefore(draft, from, decided, Gravity.WARNING);
  }

  private void notBefore(Draft draft, int later, int earlier, Gravity gravity) {
    var lateDay = draft.day(later);
    var earlyDay = draft.day(earlier);
    if (lateDay.isPresent() && earlyDay.isPresent() && lateDay.get().isBefore(earlyDay.get())) {
      draft.found(
          new Finding(
              "DQ-206",
              gravity,
              Dimension.ACCURATE,
              item.field(later).title(),
              lateDay.get().toString(),
              "早于“" + item.field(earlier).title() + "”" + earlyDay.get(),
              "请核对两个日期"));
    }
  }
}

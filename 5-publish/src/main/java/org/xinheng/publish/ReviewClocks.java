package org.xinheng.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.link.ReviewReason;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 待核对主体的时限. The law's seven working days run from the decision, whether or not it is known whose it
 * is: each row in the review queue has its clock from the moment it is queued.
 */
public interface ReviewClocks {

  /** 时限的远近, in working days from today. */
  enum Due {
    LATE("已逾期"),
    TODAY("今天到期"),
    SOON("1 至 3 个工作日内到期"),
    LATER("3 个工作日以后到期"),
    NONE("不公示，没有时限");

    private final String title;

    Due(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 筛选条件. Empty is any. */
  record Filter(
      Optional<DepartmentCode> department,
      Optional<ItemCode> item,
      Optional<ReviewReason> reason,
      Optional<Due> due,
      Optional<Long> submission) {}

  /**
   * Starts the clocks of rows just queued, in the caller's transaction.
   *
   * @param queued the record by review; empty where today's rules cannot read the row
   */
  void start(Map<Long, Optional<CreditRecord>> queued);

  /** Reviews not yet carried out that have no clock, from before clocks were kept. */
  List<Long> missing(int limit);

  /** Open questions by deadline, then review; what is not to be public comes last. */
  List<ReviewClock> open(Filter filter, LocalDate today, int offset, int limit);

  long countOpen(Filter filter, LocalDate today);

  /** The open question that follows the given one in that order, after the last the first again. */
  Optional<Long> next(long after, Filter filter, LocalDate today);
}

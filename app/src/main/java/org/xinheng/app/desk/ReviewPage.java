package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;

/**
 * 主体核对页的内容.
 *
 * @param mayConfirm whether this person may let an official code through that fails its check
 * @param waiting how many wait in all
 * @param recent answers that may still be taken back
 * @param answer the answer chosen before the form came back, else ""
 * @param note the reason written before the form came back, else ""
 */
public record ReviewPage(
    ReviewView review,
    boolean mayConfirm,
    long waiting,
    List<Recent> recent,
    String answer,
    String note,
    List<Problem> problems) {

  /** 全部核对完毕. */
  public record Calm(List<Recent> recent) {}

  /** 刚才的核对, to be taken back until {@code until}. */
  public record Recent(long id, String subject, String answer, String by, String until) {}

  public String problem(String field) {
    return Problems.at(problems, field);
  }
}

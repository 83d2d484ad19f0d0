package org.xinheng.app.desk;

import java.util.List;
import java.util.Map;
import org.xinheng.app.page.Problem;

/**
 * 主体核对页的内容.
 *
 * @param mayConfirm whether this person may let an official code through that fails its check
 * @param choice the conditions of the list the card was opened from, by name
 * @param waiting how many that list holds
 * @param list its address
 * @param next the address of the card that follows in it
 * @param recent answers that may still be taken back
 * @param answer the answer chosen before the form came back, else ""
 * @param note the reason written before the form came back, else ""
 */
public record ReviewPage(
    ReviewView review,
    boolean mayConfirm,
    Map<String, String> choice,
    long waiting,
    String list,
    String next,
    List<Recent> recent,
    String answer,
    String note,
    List<Problem> problems) {

  /** 刚才的核对, to be taken back until {@code until}. */
  public record Recent(long id, String subject, String answer, String by, String until) {}

  public String problem(String field) {
    return Problems.at(problems, field);
  }
}

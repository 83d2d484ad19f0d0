package org.xinheng.inquire.store;

import java.util.List;
import org.xinheng.vocabulary.SubjectId;

/**
 * 所查的相对人和文书号. What the words of a filter ask for: records of these subjects, or those whose
 * document number is, or holds, the number.
 *
 * @param number normalised; "" where the words are no number
 * @param whole whether it is a whole number and not a part of one
 */
public record Sought(List<SubjectId> subjects, String number, boolean whole) {
  public Sought {
    subjects = List.copyOf(subjects);
  }
}

package org.xinheng.vocabulary;

import java.util.List;
import org.xinheng.vocabulary.PersonalTraces.Kind;
import org.xinheng.vocabulary.PersonalTraces.Trace;

/** 文本的写法. How a field is filled in decides what in it may be a trace of a person. */
public enum Wording {
  /** 自由文本: whatever {@link PersonalTraces} knows. */
  PROSE,

  /** 名称、依据一类: numbers of a person; a place is no home and a word no illness. */
  WORDS,

  /**
   * 文书号、证照编号和代码: a sound identity number, and a telephone or card beside words; a run of digits
   * that is the number itself is neither.
   */
  NUMBER;

  private static final int FEWEST_DIGITS = 7;
  private static final String JOINTS = " -)_·.　－）＿．—–−";

  /** Every trace, in the order of the text, none overlapping another; cheap where there is none. */
  public List<Trace> traces(String text) {
    return switch (this) {
      case PROSE -> PersonalTraces.in(text);
      case WORDS ->
          mayHold(text, FEWEST_DIGITS)
              ? PersonalTraces.in(text).stream()
                  .filter(trace -> trace.kind() != Kind.PRIVATE_ADDRESS)
                  .toList()
              : List.of();
      case NUMBER -> mayHold(text, NumberTraces.FEWEST_DIGITS) ? NumberTraces.in(text) : List.of();
    };
  }

  /** The text with every trace masked; the same object when there is none. */
  public String redacted(String text) {
    return PersonalTraces.redacted(text, traces(text));
  }

  /**
   * Whether there is an at sign or a run of so many digits, with no more than what may join them
   * between; without either there is no trace. Asked of every cell of every row.
   */
  private static boolean mayHold(String text, int fewest) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
        digits++;
        if (digits >= fewest) {
          return true;
        }
      } else if (c == '@' || c == '＠') {
        return true;
      } else if (digits > 0 && JOINTS.indexOf(c) < 0) {
        digits = 0;
      }
    }
    return false;
  }
}

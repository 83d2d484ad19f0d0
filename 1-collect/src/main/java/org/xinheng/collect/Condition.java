package org.xinheng.collect;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinheng.vocabulary.FieldName;

/**
 * 条件. When a conditional field becomes required: another field is present, is absent, or names one
 * of some values ({@code 罚款金额} when {@code 处罚类别} includes {@code 罚款}).
 *
 * @param field the other field
 * @param test what is asked of it
 * @param values the values of {@link Test#INCLUDES}; empty for the other tests
 */
public record Condition(FieldName field, Test test, Set<String> values) {
  private static final Pattern SEPARATOR = Pattern.compile("[;；]");

  public enum Test {
    PRESENT,
    ABSENT,
    INCLUDES
  }

  public Condition {
    values = Set.copyOf(values);
  }

  /**
   * Whether it holds, given the other field's normalised text ("" when absent; multiple values
   * joined by ;).
   */
  public boolean holds(String other) {
    return switch (test) {
      case PRESENT -> !other.isEmpty();
      case ABSENT -> other.isEmpty();
      case INCLUDES ->
          Arrays.stream(SEPARATOR.split(other)).map(String::strip).anyMatch(values::contains);
    };
  }

  /** The condition in Chinese, for messages: {@code 处罚类别包含“罚款”时}. */
  public String words(String fieldTitle) {
    return switch (test) {
      case PRESENT -> "已填写“" + fieldTitle + "”时";
      case ABSENT -> "未填写“" + fieldTitle + "”时";
      case INCLUDES ->
          "“"
              + fieldTitle
              + "”包含"
              + values.stream().sorted().map(v -> "“" + v + "”").collect(Collectors.joining("或"))
              + "时";
    };
  }
}

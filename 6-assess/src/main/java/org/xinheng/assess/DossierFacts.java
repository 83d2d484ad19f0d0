package org.xinheng.assess;

import java.util.Comparator;
import java.util.List;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 评价所依据的档案. What a grade may be worked out from, in one order whatever order it came in. A natural
 * person has none: persons are never graded (山东省社会信用条例 第二十条).
 */
public record DossierFacts(SubjectId subject, SubjectKind kind, List<CountedRecord> records) {
  private static final Comparator<CountedRecord> BY_DECISION =
      Comparator.comparing(CountedRecord::decidedOn).thenComparingLong(one -> one.entry().value());

  public DossierFacts {
    if (kind == SubjectKind.NATURAL_PERSON) {
      throw new IllegalArgumentException("自然人不评价");
    }
    records = records.stream().sorted(BY_DECISION).toList();
  }

  public DossierFacts with(List<CountedRecord> others) {
    return new DossierFacts(subject, kind, others);
  }
}

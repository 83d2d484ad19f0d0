package org.xinheng.link.model;

import java.util.ArrayList;
import org.xinheng.link.Candidate;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.SubjectId;

/**
 * 候选评分. What agrees and what differs between a record's subject and an entity, in points and in
 * words.
 */
public final class CandidateScore {
  private CandidateScore() {}

  public static Candidate of(SubjectReference reference, Known known) {
    var evidence = new ArrayList<String>();
    int score = name(reference, known, evidence) + code(reference, known, evidence);
    score += representative(reference, known, evidence) + address(reference, known, evidence);
    return new Candidate(
        new SubjectId(known.id()),
        known.name(),
        known.code(),
        known.address(),
        known.representative(),
        Math.clamp(score, 0, 100),
        evidence);
  }

  private static int name(SubjectReference reference, Known known, ArrayList<String> evidence) {
    if (known.nowBears(reference.nameKey())) {
      evidence.add("名称一致");
      return 50;
    }
    if (known.bears(reference.nameKey())) {
      evidence.add("与曾用名一致");
      return 40;
    }
    int likeness = NameLikeness.of(reference.nameKey(), EntityNames.key(known.name()));
    evidence.add("名称相似度 " + likeness + "%");
    var difference = SureByWriting.difference(reference, known);
    if (difference != NameDifference.OTHER) {
      evidence.add(difference.title());
    }
    return likeness * 30 / 100;
  }

  private static int code(SubjectReference reference, Known known, ArrayList<String> evidence) {
    var stated = reference.linkingCode().orElse("");
    if (!stated.isEmpty() && known.hasCode()) {
      if (stated.equals(known.code())) {
        evidence.add("统一社会信用代码一致");
        return 50;
      }
      int differing = differing(stated, known.code());
      evidence.add("统一社会信用代码有 " + differing + " 位不同");
      return differing <= 2 ? 10 : -10;
    }
    for (var legacy : reference.legacy()) {
      if (known.legacy().contains(legacy.value())) {
        evidence.add(legacy.kind().title() + "一致");
        return 30;
      }
    }
    return 0;
  }

  private static int representative(
      SubjectReference reference, Known known, ArrayList<String> evidence) {
    if (reference.representative().isEmpty() || known.representative().isEmpty()) {
      return 0;
    }
    boolean same = reference.representative().equals(known.representative());
    evidence.add(same ? "法定代表人一致" : "法定代表人不同");
    return same ? 20 : -5;
  }

  private static int address(SubjectReference reference, Known known, ArrayList<String> evidence) {
    if (reference.address().isEmpty() || known.address().isEmpty()) {
      return 0;
    }
    int likeness =
        NameLikeness.of(EntityNames.key(reference.address()), EntityNames.key(known.address()));
    evidence.add(likeness == 100 ? "住所一致" : "住所相似度 " + likeness + "%");
    return likeness * 15 / 100;
  }

  private static int differing(String one, String other) {
    int count = Math.abs(one.length() - other.length());
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        count++;
      }
    }
    return count;
  }
}

package org.xinheng.link.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.xinheng.link.Candidate;
import org.xinheng.link.Evidence;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 主体关联. Decides whose record it is from what is known. By a sound code; else by legacy code; else
 * by an exact name that exactly one entity bears. Never by a name that two bear, and never against
 * a code that says otherwise.
 */
public final class EntityLinker {
  /**
   * Below this likeness a name under a known code is taken for another entity's, not for a rename.
   */
  static final int ANOTHER_NAME = 34;

  private static final int SHOWN = 9;

  private EntityLinker() {}

  /** 结论. What the pure decision says; numbers of new entities are given by the store. */
  public sealed interface Choice {
    record To(Known known, Evidence evidence) implements Choice {}

    record New() implements Choice {}

    record Ask(String why, List<Candidate> candidates) implements Choice {}
  }

  /**
   * @param registration whether the record is the registrar's own, whose word on name and code
   *     stands
   * @param holders what the lookups found
   */
  public static Choice decide(SubjectReference reference, boolean registration, Holders holders) {
    if (reference.kind() == SubjectKind.NATURAL_PERSON) {
      return holders.byPerson().isEmpty()
          ? new Choice.New()
          : new Choice.To(holders.byPerson().getFirst(), Evidence.PERSON_NUMBER);
    }
    if (reference.linkingCode().isPresent()) {
      return byCode(reference, registration, holders);
    }
    if (!reference.legacy().isEmpty()) {
      return byLegacyCode(reference, registration, holders);
    }
    return byName(reference, holders, "没有代码,名称也不在名册上");
  }

  private static Choice byCode(SubjectReference reference, boolean registration, Holders holders) {
    if (!holders.byCode().isEmpty()) {
      var known = holders.byCode().getFirst();
      if (registration || sameName(reference, known)) {
        return new Choice.To(known, Evidence.CODE);
      }
      return ask("统一社会信用代码与名称不符:代码属于“" + known.name() + "”", reference, holders);
    }
    var uncoded = uncoded(holders);
    if (uncoded.size() == 1) {
      return uncoded.getFirst();
    }
    if (!registration
        && holders.byName().stream()
            .anyMatch(known -> known.hasCode() && known.nowBears(reference.nameKey()))) {
      return ask("代码不在名册上,而同名主体的代码不同", reference, holders);
    }
    return new Choice.New();
  }

  /**
   * Entities without a code of their own that a legacy code, or an exact name only one of them
   * bears, shows to be the one meant.
   */
  private static List<Choice.To> uncoded(Holders holders) {
    var found = new ArrayList<Choice.To>();
    var seen = new LinkedHashSet<Long>();
    for (var known : holders.byLegacy()) {
      if (!known.hasCode() && seen.add(known.id())) {
        found.add(new Choice.To(known, Evidence.LEGACY_CODE));
      }
    }
    if (found.isEmpty()) {
      for (var known : holders.uncodedByName()) {
        if (seen.add(known.id())) {
          found.add(new Choice.To(known, Evidence.NAME));
        }
      }
    }
    return found;
  }

  private static Choice byLegacyCode(
      SubjectReference reference, boolean registration, Holders holders) {
    var matches = holders.byLegacy();
    if (matches.size() > 1) {
      matches = matches.stream().filter(known -> known.bears(reference.nameKey())).toList();
    }
    if (matches.size() == 1) {
      var known = matches.getFirst();
      if ((registration && !known.hasCode()) || sameName(reference, known)) {
        return new Choice.To(
            known, known.legacy().isEmpty() ? Evidence.ORGANISATION_CODE : Evidence.LEGACY_CODE);
      }
      return ask("旧代码与名称不符:旧代码属于“" + known.name() + "”", reference, holders);
    }
    if (holders.byLegacy().size() > 1) {
      return ask("一个旧代码对应多户", reference, holders);
    }
    if (holders.byName().isEmpty()) {
      return new Choice.New();
    }
    if (registration && holders.byName().stream().allMatch(Known::hasCode)) {
      return new Choice.New();
    }
    return byName(reference, holders, "旧代码不在名册上");
  }

  private static Choice byName(SubjectReference reference, Holders holders, String whyNot) {
    var now =
        holders.byName().stream().filter(known -> known.nowBears(reference.nameKey())).toList();
    if (holders.byName().size() == 1) {
      var known = holders.byName().getFirst();
      return new Choice.To(known, now.isEmpty() ? Evidence.FORMER_NAME : Evidence.NAME);
    }
    if (holders.byName().size() > 1) {
      return ask("有 " + holders.byName().size() + " 户同名,不能只凭名称认定", reference, holders);
    }
    return ask(whyNot, reference, holders);
  }

  private static boolean sameName(SubjectReference reference, Known known) {
    if (known.bears(reference.nameKey())) {
      return true;
    }
    for (var former : reference.formerNames()) {
      if (known.bears(org.xinheng.vocabulary.EntityNames.key(former))) {
        return true;
      }
    }
    return known.names().stream()
        .anyMatch(name -> NameLikeness.of(reference.nameKey(), name) >= ANOTHER_NAME);
  }

  private static Choice ask(String why, SubjectReference reference, Holders holders) {
    var candidates =
        holders.all().stream()
            .map(known -> CandidateScore.of(reference, known))
            .sorted(
                Comparator.comparingInt(Candidate::score)
                    .reversed()
                    .thenComparingLong(candidate -> candidate.subject().value()))
            .limit(SHOWN)
            .toList();
    return new Choice.Ask(why, candidates);
  }
}

package org.xinheng.link.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.link.Candidate;
import org.xinheng.link.Evidence;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 主体关联. Decides whose record it is from what is known. By a sound code; else by legacy code; else
 * by an exact name that exactly one entity bears; else, for records that are not the registrar's
 * own, by a name {@linkplain SureByWriting written otherwise} with the seat or the representative
 * beside it. Never by a name alone that two bear, and never against a code that says otherwise. A
 * legacy code alone is not enough either: numbers of cancelled entities are given out again, so the
 * name has to be like.
 */
public final class EntityLinker {
  private static final int SHOWN = 9;

  private EntityLinker() {}

  /** 结论. What the pure decision says; numbers of new entities are given by the store. */
  public sealed interface Choice {
    /**
     * @param absorbed entities that a registration's codes show to be the same one
     */
    record To(Known known, Evidence evidence, List<Known> absorbed) implements Choice {
      public To {
        absorbed = List.copyOf(absorbed);
      }

      To(Known known, Evidence evidence) {
        this(known, evidence, List.of());
      }
    }

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
    return byName(reference, registration, holders, "没有代码，名称也不在名册上");
  }

  /**
   * 一个文件里同一代码的两户. Whether a registration states, beside another row that founded or changed the
   * entity of that code just now, another name and another representative: no rename then, but one
   * of the two rows has a wrong code.
   */
  public static Optional<Choice.Ask> besideAnotherRow(SubjectReference reference, Holders holders) {
    return holders.byCode().stream()
        .findFirst()
        .filter(known -> NameAgreement.anotherNameAndRepresentative(reference, known))
        .map(known ->
            ask("同一文件里另有一行用这个代码登记“" + known.name() + "”，名称和负责人都不同，可能有一行填错了代码", reference, holders));
  }

  private static Choice byCode(SubjectReference reference, boolean registration, Holders holders) {
    if (!holders.byCode().isEmpty()) {
      var known = holders.byCode().getFirst();
      if (registration && NameAgreement.nothingAgrees(reference, known)) {
        return ask("代码属于“" + known.name() + "”，而名称、负责人、住所都不同，可能填错了代码", reference, holders);
      }
      if (registration) {
        return new Choice.To(
            known, Evidence.CODE, others(known, namesakesByLegacy(reference, holders)));
      }
      return NameAgreement.sameName(reference, known)
          ? new Choice.To(known, Evidence.CODE)
          : ask("统一社会信用代码与名称不符：代码属于“" + known.name() + "”", reference, holders);
    }
    if (holders.byLegacy().stream().anyMatch(known -> !known.hasCode())) {
      return uncodedByLegacy(reference, registration, holders);
    }
    return uncodedByName(reference, registration, holders);
  }

  /** The code is new to the register, but an old number is on an entity that has no code yet. */
  private static Choice uncodedByLegacy(
      SubjectReference reference, boolean registration, Holders holders) {
    var same = namesakesByLegacy(reference, holders);
    if (same.isEmpty() || (same.size() > 1 && !registration)) {
      return ask("旧代码与名称不符，或一个旧代码对应多户", reference, holders);
    }
    var first = same.getFirst();
    return new Choice.To(first, Evidence.LEGACY_CODE, others(first, same));
  }

  /** The code is new to the register; an entity without a code may bear the name. */
  private static Choice uncodedByName(
      SubjectReference reference, boolean registration, Holders holders) {
    var open =
        holders.uncodedByName().stream().filter(known -> !contradicts(reference, known)).toList();
    if (open.size() == 1 && holders.byName().size() == 1) {
      return byTheOnlyName(reference, open.getFirst());
    }
    if (!open.isEmpty()) {
      return ask(namesakes(holders), reference, holders);
    }
    boolean taken =
        holders.byName().stream()
            .anyMatch(known -> known.hasCode() && known.nowBears(reference.nameKey()));
    return taken && !registration
        ? ask("代码不在名册上，而同名主体的代码不同", reference, holders)
        : new Choice.New();
  }

  private static Choice byLegacyCode(
      SubjectReference reference, boolean registration, Holders holders) {
    var matches = holders.byLegacy();
    if (matches.size() > 1) {
      matches = matches.stream().filter(known -> known.bears(reference.nameKey())).toList();
    }
    if (matches.size() == 1) {
      var known = matches.getFirst();
      return sameUnderNumber(reference, known)
          ? new Choice.To(known, legacyEvidence(reference, known))
          : ask("旧代码与名称不符：旧代码属于“" + known.name() + "”", reference, holders);
    }
    if (holders.byLegacy().size() > 1) {
      return ask("一个旧代码对应多户", reference, holders);
    }
    var written = byWriting(reference, registration, holders);
    if (holders.byName().isEmpty() && written.isPresent()) {
      return written.get();
    }
    if (holders.byName().isEmpty()) {
      return isLongerForm(reference, holders.near())
          ? ask("旧代码不在名册上，名称与近似主体只差前面的地名", reference, holders)
          : new Choice.New();
    }
    if (registration
        && holders.byName().stream()
            .allMatch(known -> known.hasCode() || contradicts(reference, known))) {
      return new Choice.New();
    }
    if (holders.byName().stream().anyMatch(known -> contradicts(reference, known))) {
      return ask("旧代码不在名册上，而同名主体的旧代码不同", reference, holders);
    }
    return byName(reference, registration, holders, "旧代码不在名册上");
  }

  private static Evidence legacyEvidence(SubjectReference reference, Known known) {
    return reference.legacy().stream().anyMatch(code -> known.legacy().contains(code.value()))
        ? Evidence.LEGACY_CODE
        : Evidence.ORGANISATION_CODE;
  }

  private static Choice byName(
      SubjectReference reference, boolean registration, Holders holders, String whyNot) {
    if (holders.byName().size() == 1) {
      var bearer = holders.byName().getFirst();
      return !registration && SureByWriting.isAnother(bearer, reference)
          ? ask("名称一致，但住所在别处，可能是另一户同名主体", reference, holders)
          : byTheOnlyName(reference, bearer);
    }
    return byWriting(reference, registration, holders)
        .orElseGet(() ->
            ask(holders.byName().isEmpty() ? whyNot : namesakes(holders), reference, holders));
  }

  /**
   * 写法不同或同名多户. What the register itself states must be written as it is meant, so its own rows are
   * never taken for another writing.
   */
  private static Optional<Choice> byWriting(
      SubjectReference reference, boolean registration, Holders holders) {
    if (registration) {
      return Optional.empty();
    }
    if (holders.byName().isEmpty()) {
      return SureByWriting.among(unlessOfAnotherNumber(reference, holders.near()), reference)
          .map(known -> new Choice.To(known, Evidence.WRITTEN_OTHERWISE));
    }
    return SureByWriting.amongNamesakes(
            unlessOfAnotherNumber(reference, holders.byName()), reference)
        .map(known -> new Choice.To(known, Evidence.NAMESAKE_BY_SEAT));
  }

  private static List<Known> unlessOfAnotherNumber(SubjectReference reference, List<Known> all) {
    return reference.legacy().isEmpty()
        ? all
        : all.stream().filter(known -> !hasAnotherNumber(reference, known)).toList();
  }

  /** It has old numbers, none of them stated; or a unified code without the organisation stated. */
  private static boolean hasAnotherNumber(SubjectReference reference, Known known) {
    boolean another =
        !known.legacy().isEmpty()
            && reference.legacy().stream().noneMatch(code -> known.legacy().contains(code.value()));
    return another
        || (known.hasCode()
            && reference.legacy().stream()
                .filter(code ->
                    code.kind() == LegacyCode.Kind.ORGANISATION_CODE
                        || code.kind() == LegacyCode.Kind.TAX_NUMBER)
                .map(LegacyCode::value)
                .anyMatch(value -> !value.endsWith(known.code().substring(8, 17))));
  }

  private static Choice byTheOnlyName(SubjectReference reference, Known known) {
    boolean now =
        known.nowBears(reference.nameKey())
            || EntityNames.shorterKeys(reference.nameKey()).stream().anyMatch(known::nowBears);
    return new Choice.To(known, now ? Evidence.NAME : Evidence.FORMER_NAME);
  }

  private static boolean isLongerForm(SubjectReference reference, List<Known> near) {
    return near.stream()
        .flatMap(known -> known.names().stream())
        .anyMatch(name -> EntityNames.shorterKeys(name).contains(reference.nameKey()));
  }

  private static String namesakes(Holders holders) {
    return "有 " + holders.byName().size() + " 户同名，不能只凭名称认定";
  }

  /** Entities without a code that bear one of the old numbers, and a name that is like. */
  private static List<Known> namesakesByLegacy(SubjectReference reference, Holders holders) {
    return holders.byLegacy().stream()
        .filter(known -> !known.hasCode() && sameUnderNumber(reference, known))
        .toList();
  }

  private static List<Known> others(Known known, List<Known> all) {
    return all.stream().filter(other -> other.id() != known.id()).toList();
  }

  /** Both have a registration number that checks, and not the same: two entities of one name. */
  private static boolean contradicts(SubjectReference reference, Known known) {
    var stated =
        reference.legacy().stream()
            .filter(code -> code.kind() == LegacyCode.Kind.REGISTRATION_NUMBER)
            .map(LegacyCode::value)
            .filter(EntityLinker::isNumber)
            .toList();
    return !stated.isEmpty()
        && known.legacy().stream().anyMatch(EntityLinker::isNumber)
        && known.legacy().stream().noneMatch(stated::contains);
  }

  private static boolean isNumber(String value) {
    return new LegacyCode(LegacyCode.Kind.REGISTRATION_NUMBER, value).check()
        == LegacyCode.Check.PASSED;
  }

  /**
   * 旧号能否佐证更名. Only a number whose check digit holds can speak for a rename. One without a check
   * (企合…, 13 digits) or with a wrong one may be a misprint, and two branches on a real register
   * share one: under it only the very name will do.
   */
  private static boolean sameUnderNumber(SubjectReference reference, Known known) {
    boolean sound =
        known.hasCode()
            || reference.legacy().stream()
                .anyMatch(code ->
                    known.legacy().contains(code.value())
                        && code.check() == LegacyCode.Check.PASSED);
    return sound
        ? NameAgreement.sameName(reference, known)
        : NameAgreement.bearsName(reference, known);
  }

  private static Choice.Ask ask(String why, SubjectReference reference, Holders holders) {
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

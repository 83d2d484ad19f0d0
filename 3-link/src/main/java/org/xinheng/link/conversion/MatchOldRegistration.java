package org.xinheng.link.conversion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.link.MatchMethod;
import org.xinheng.link.OldRegistration;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 存量匹配. Decides what an old registration is, from the code it claims, its old code, and its name
 * with who runs it and where. What is not sure goes to a person with all candidates.
 *
 * <pre>claims a sound code that nobody else has           → 已赋码未换证
 * claims a code another old registration has          → 疑似重码
 * old code inside exactly one entity's unified code   → that entity's code
 * several entities by old code or name                → 无法匹配
 * an old code failing its check digit                 → 错码; it proves nothing, its bearers are candidates
 * </pre>
 */
public final class MatchOldRegistration {
  private static final int CORE_FROM = 8;
  private static final int CORE_TO = 17;

  private final OldRegistration row;
  private final List<Known> known;
  private final boolean codeTaken;
  private final boolean official;
  private final boolean provable;
  private final Map<ConversionProblem, String> problems = new EnumMap<>(ConversionProblem.class);

  private MatchOldRegistration(
      OldRegistration row, List<Known> known, boolean codeTaken, boolean official) {
    this.row = row;
    this.known = known;
    this.codeTaken = codeTaken;
    this.official = official;
    this.provable = row.legacy().check() != LegacyCode.Check.FAILED;
  }

  /**
   * Decides.
   *
   * @param known entities by the claimed code, the old code or the name
   * @param codeTaken whether another old registration has or claims the same unified code
   * @param numberReused whether another old registration bears the same old code
   * @param official whether the claimed code is a confirmed official one in spite of its check
   */
  public static Outcome of(
      OldRegistration row,
      List<Known> known,
      boolean codeTaken,
      boolean numberReused,
      boolean official) {
    var match = new MatchOldRegistration(row, known, codeTaken, official);
    if (numberReused || known.stream().filter(Known::byLegacy).count() > 1) {
      match.problems.put(
          ConversionProblem.REUSED_NUMBER, "旧代码 " + row.legacy().value() + " 见于不止一户主体");
    }
    if (!match.provable) {
      match.problems.put(
          ConversionProblem.WRONG_CODE,
          row.legacy().kind().title() + " " + row.legacy().value() + " 校验不符，不作为匹配依据");
    }
    return match.decide();
  }

  private Outcome decide() {
    if (row.endedOn().isPresent()) {
      if (!row.claimedCode().isEmpty()) {
        problems.put(ConversionProblem.ENDED_KEEPS_CODE, "已注销或吊销，名单上仍有代码");
      }
      return outcome(ConversionState.ENDED, sure(), Optional.empty());
    }
    if (row.claimedCode().isEmpty()) {
      return withoutCode();
    }
    return switch (CodeReading.of(row.claimedCode())) {
      case CodeReading.Sound(var code, var cleaned, var how) -> withCode(code.value());
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) when official ->
          withCode(value);
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) when agrees -> {
        problems.put(ConversionProblem.OFFICIAL_MISMATCH, "第 18 位应为 " + expected + "，组织机构代码段相符");
        yield outcome(ConversionState.OFFICIAL_MISMATCH, sure(), Optional.empty());
      }
      case CodeReading.OfficialMismatch ignored -> wrong();
      case CodeReading.Legacy ignored -> wrong();
      case CodeReading.IdentityNumber ignored -> wrong();
      case CodeReading.Absent ignored -> withoutCode();
      case CodeReading.Unreadable ignored -> wrong();
    };
  }

  private Outcome wrong() {
    problems.merge(
        ConversionProblem.WRONG_CODE, "名单上的代码不符合 GB 32100", (old, now) -> now + "；" + old);
    return outcome(ConversionState.WRONG_CODE, sure(), Optional.empty());
  }

  private Outcome withCode(String code) {
    var holder = known.stream().filter(one -> one.code().equals(Optional.of(code))).findFirst();
    if (codeTaken) {
      problems.put(ConversionProblem.DUPLICATE, "另一户存量主体用同一代码 " + code);
      return outcome(ConversionState.SUSPECTED_DUPLICATE, Optional.empty(), Optional.empty());
    }
    var other =
        sure().filter(found -> found.known().code().filter(one -> !one.equals(code)).isPresent());
    if (other.isPresent()) {
      problems.put(ConversionProblem.TWO_CODES, "名册上的代码为 " + other.get().known().code().orElse(""));
      return outcome(ConversionState.SUSPECTED_DUPLICATE, Optional.empty(), Optional.empty());
    }
    if (holder.isEmpty()) {
      problems.put(ConversionProblem.NOT_SENT_UP, "代码 " + code + " 未见于主体名册");
      return outcome(ConversionState.CODED, sure(), Optional.of(code));
    }
    var held = holder.get();
    if (!held.named()) {
      problems.put(ConversionProblem.NAME_MISMATCH, "代码一致而名称与名册不同");
      if (!sameHouse(held) && !bears(held)) {
        problems.put(ConversionProblem.DUPLICATE, "代码 " + code + " 属于另一名称的主体");
        return outcome(ConversionState.SUSPECTED_DUPLICATE, Optional.empty(), Optional.empty());
      }
    }
    return outcome(
        ConversionState.CODED, Optional.of(new Sure(held, MatchMethod.CODE)), Optional.of(code));
  }

  private Outcome withoutCode() {
    var sure = sure();
    if (sure.isPresent()) {
      var code = sure.get().known().code();
      return outcome(
          code.isPresent() ? ConversionState.CODED : ConversionState.UNCONVERTED, sure, code);
    }
    return outcome(unproved(), Optional.empty(), Optional.empty());
  }

  /** With a number that does not check, somebody must look before it is given a second code. */
  private ConversionState unproved() {
    if (!known.isEmpty()) {
      return ConversionState.UNMATCHED;
    }
    return provable ? ConversionState.UNCONVERTED : ConversionState.WRONG_CODE;
  }

  private record Sure(Known known, MatchMethod method) {}

  /** The one entity it must be, by the surest evidence there is. */
  private Optional<Sure> sure() {
    return only(known.stream().filter(this::sameCore).toList(), MatchMethod.ORG_CORE)
        .or(() ->
            only(
                known.stream().filter(one -> bears(one) && one.named()).toList(),
                MatchMethod.LEGACY))
        .or(() ->
            only(
                known.stream().filter(one -> one.named() && sameHouse(one)).toList(),
                MatchMethod.NAME))
        .or(this::byPerson);
  }

  private Optional<Sure> byPerson() {
    return row.category().equals("92")
        ? only(
            known.stream().filter(one -> one.named() && samePerson(one)).toList(),
            MatchMethod.PERSON)
        : Optional.empty();
  }

  private static Optional<Sure> only(List<Known> found, MatchMethod method) {
    return found.size() == 1 ? Optional.of(new Sure(found.getFirst(), method)) : Optional.empty();
  }

  private boolean sameCore(Known one) {
    return provable
        && row.legacy().kind() == LegacyCode.Kind.ORGANISATION_CODE
        && one.code()
            .map(code -> code.substring(CORE_FROM, CORE_TO))
            .filter(row.legacy().value()::equals)
            .isPresent();
  }

  private boolean bears(Known one) {
    return provable && one.byLegacy();
  }

  private boolean samePerson(Known one) {
    return !row.representative().isEmpty() && row.representative().equals(one.representative());
  }

  private boolean sameHouse(Known one) {
    return samePerson(one)
        && !row.address().isEmpty()
        && EntityNames.key(row.address()).equals(one.addressKey());
  }

  private Outcome outcome(ConversionState state, Optional<Sure> sure, Optional<String> code) {
    boolean exchanged = state == ConversionState.CODED && row.exchangedOn().isPresent();
    return new Outcome(
        exchanged ? ConversionState.EXCHANGED : state,
        sure.map(found -> found.known().id()),
        sure.map(Sure::method),
        code,
        sure.isPresent() ? List.<SubjectId>of() : known.stream().map(Known::id).distinct().toList(),
        problems);
  }
}

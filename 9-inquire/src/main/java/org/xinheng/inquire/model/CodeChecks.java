package org.xinheng.inquire.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.inquire.CodeExplanation.Check;
import org.xinheng.vocabulary.Division;
import org.xinheng.vocabulary.Divisions;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/** 逐项校验. Each part of a code with what it means and how its check character comes about. */
public final class CodeChecks {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private final Divisions divisions;

  /** A long list asks for the same few divisions again and again. */
  private final Map<String, List<Division>> byCode;

  public CodeChecks(Divisions divisions) {
    this.divisions = divisions;
    this.byCode = divisions.all().stream().collect(Collectors.groupingBy(Division::code));
  }

  /** The five parts of an 18-character code of right shape (GB 32100-2015, 4 and 5). */
  public List<Check> unified(String code) {
    String first17 = code.substring(0, 17);
    char expected = UnifiedSocialCreditCode.checkCharacter(first17);
    UnifiedSocialCreditCode sound = new UnifiedSocialCreditCode(first17 + expected);
    String[] names = sound.authorityName().split("·", -1);
    List<Check> checks = new ArrayList<>();
    checks.add(note("第 1 位", code.substring(0, 1), "登记管理部门：" + names[0]));
    checks.add(note("第 2 位", code.substring(1, 2), "机构类别：" + names[names.length - 1]));
    checks.add(division(sound.division()));
    checks.add(inner(sound.organisationCode()));
    checks.add(last(code, expected));
    return checks;
  }

  private Check division(String code) {
    List<Division> known = byCode.getOrDefault(code, List.of());
    String words =
        known.isEmpty()
            ? "登记管理机关行政区划码，国家区划代码表中没有此码（开发区等自编码常见）"
            : known.stream().map(this::described).collect(Collectors.joining("；"));
    return note("第 3–8 位", code, words + "。赋码后终身不变，不表示现在的住所");
  }

  private String described(Division division) {
    String name = divisions.fullName(division.code(), division.validFrom());
    String until = division.validUntil().map(day -> "（" + day + " 起不再使用）").orElse("");
    return "登记管理机关行政区划：" + (name.isEmpty() ? division.name() : name) + until;
  }

  private static Check inner(String organisation) {
    char expected = OrganisationCode.checkCharacter(organisation);
    boolean agrees = organisation.charAt(8) == expected;
    String explanation =
        "主体标识码（组织机构代码，GB 11714）。"
            + organisationSum(organisation)
            + (agrees ? "，相符" : "，不符；少数真实代码如此，不因此判为无效");
    return new Check("第 9–17 位", organisation, Optional.of(agrees), explanation);
  }

  private static Check last(String code, char expected) {
    int sum = 0;
    StringBuilder terms = new StringBuilder();
    for (int i = 0; i < WEIGHTS.length; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      sum += value * WEIGHTS[i];
      terms.append(i == 0 ? "" : "+").append(value).append('×').append(WEIGHTS[i]);
    }
    boolean passed = code.charAt(17) == expected;
    String explanation =
        "校验码（GB 32100）。前 17 位加权和 %s=%d，除以 31 余 %d，应为 %c，%s"
            .formatted(terms, sum, sum % 31, expected, passed ? "相符" : "不符");
    return new Check("第 18 位", code.substring(17), Optional.of(passed), explanation);
  }

  private static String organisationSum(String code) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    return "前 8 位加权和 %d，除以 11 余 %d，末位应为 %c"
        .formatted(sum, sum % 11, OrganisationCode.checkCharacter(code));
  }

  /** The checks of a code of the time before the unified one. */
  public static List<Check> legacy(LegacyCode code) {
    String value = code.value();
    String end = "第 " + value.length() + " 位";
    return switch (code.kind()) {
      case REGISTRATION_NUMBER -> registrationNumber(code, end);
      case ORGANISATION_CODE -> organisationCode(value);
      case TAX_NUMBER ->
          List.of(
              note("第 1–6 位", value.substring(0, Math.min(6, value.length())), "税务登记地行政区划"),
              result("后 9 位", value.substring(Math.max(0, value.length() - 9)), code, "组织机构代码"));
      case INSTITUTION_CERTIFICATE, SOCIAL_ORGANISATION_CERTIFICATE ->
          List.of(note("全部", value, code.kind().title() + "没有校验位，只能比对登记"));
    };
  }

  private static List<Check> registrationNumber(LegacyCode code, String end) {
    String value = code.value();
    if (code.check() == LegacyCode.Check.NOT_CHECKABLE) {
      return List.of(note("全部", value, "此种形式的工商注册号没有校验位，只能比对登记"));
    }
    return List.of(
        note("第 1–6 位", value.substring(0, 6), "首次登记机关代码"),
        note("第 7–14 位", value.substring(6, 14), "顺序码"),
        result(
            end,
            value.substring(14),
            code,
            "按 ISO 7064 MOD 11,10 计算（工商总局 GS 15-2006），应为 " + mod11And10(value)));
  }

  private static List<Check> organisationCode(String value) {
    String bare = value.replace("-", "");
    boolean passed = bare.charAt(8) == OrganisationCode.checkCharacter(bare);
    return List.of(
        note("第 1–8 位", bare.substring(0, 8), "本体代码"),
        new Check(
            "第 9 位",
            bare.substring(8),
            Optional.of(passed),
            "GB 11714：" + organisationSum(bare) + (passed ? "，相符" : "，不符")));
  }

  private static char mod11And10(String number) {
    int product = 10;
    for (int i = 0; i < 14; i++) {
      int sum = (product + (number.charAt(i) - '0')) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - product) % 10);
  }

  private static Check result(String place, String value, LegacyCode code, String words) {
    Optional<Boolean> passed =
        switch (code.check()) {
          case PASSED -> Optional.of(true);
          case FAILED -> Optional.of(false);
          case NOT_CHECKABLE -> Optional.empty();
        };
    String end = passed.map(yes -> yes ? "，相符" : "，不符").orElse("");
    return new Check(place, value, passed, words + end);
  }

  private static Check note(String place, String value, String explanation) {
    return new Check(place, value, Optional.empty(), explanation);
  }
}

package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 代码清洗. The slow path of {@link CodeReading}: what is left when the cell is not a plain code. */
final class CodeCleaning {
  private static final Set<String> WORDS_FOR_NOTHING =
      Set.of(
          "",
          "无",
          "暂无",
          "没有",
          "未提供",
          "不详",
          "空",
          "无代码",
          "无统一社会信用代码",
          "N/A",
          "NA",
          "\\N",
          "NULL",
          "NONE",
          "NAN",
          "NIL",
          "-",
          "--",
          "---",
          "/",
          "//",
          "*",
          ".",
          "—");

  /** Copy counters such as (1-1), 1-1, -40, (副本), and a four-digit year after the code. */
  private static final Pattern COPY_SUFFIX =
      Pattern.compile(
          "\\(\\d{1,3}-\\d{1,3}\\)|\\d{1,3}-\\d{1,3}\\)?|-\\d{0,3}|\\([正副]本\\)|[正副]本|(?:19|20)\\d{2}|\\.0+"
              + "|\\([正副]本\\)\\(?\\d{1,3}-\\d{1,3}\\)?");

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d{1,2}");
  private static final Pattern LABEL = Pattern.compile("^[\\p{IsHan}()]+:");

  private final String raw;
  private final String text;

  CodeCleaning(String raw) {
    this.raw = raw;
    this.text = withoutWrapping(HalfWidth.upperWithoutBlanks(raw));
  }

  private static String withoutWrapping(String text) {
    String bare = text;
    while (!bare.isEmpty() && "'\"`“”‘’".indexOf(bare.charAt(0)) >= 0) {
      bare = bare.substring(1);
    }
    while (!bare.isEmpty() && "'\"`“”‘’,;。；，".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return LABEL.matcher(bare).replaceFirst("");
  }

  CodeReading read() {
    if (WORDS_FOR_NOTHING.contains(text)) {
      return new CodeReading.Absent();
    }
    if (ResidentIdentityNumber.isSoundAt(text, 0)) {
      return new CodeReading.IdentityNumber(ResidentIdentityNumber.mask(text.substring(0, 18)));
    }
    return unified().or(this::legacy).or(this::mismatch).orElseGet(this::unreadable);
  }

  private Optional<CodeReading> unified() {
    if (text.length() == 19 && Digits.areDigitsOrCapitals(text)) {
      return withoutOneCharacter();
    }
    if (text.length() < UnifiedSocialCreditCode.LENGTH) {
      return Optional.empty();
    }
    String head = text.substring(0, UnifiedSocialCreditCode.LENGTH);
    String tail = text.substring(UnifiedSocialCreditCode.LENGTH);
    if (!tail.isEmpty() && !COPY_SUFFIX.matcher(tail).matches()) {
      return Optional.empty();
    }
    if (UnifiedSocialCreditCode.isSound(head)) {
      return Optional.of(sound(head, whatWasDone(tail)));
    }
    return withLettersForDigits(head)
        .map(code -> sound(code, whatWasDone(tail) + "字母 O、I、L 改为数字 0、1；"));
  }

  private String whatWasDone(String tail) {
    List<String> done = new ArrayList<>();
    if (!raw.startsWith(text)) {
      done.add("全角、小写或空格已规范；");
    }
    if (!tail.isEmpty()) {
      done.add("去掉尾注“" + tail + "”；");
    }
    return String.join("", done);
  }

  private static CodeReading sound(String code, String done) {
    String explanation = done.isEmpty() ? "已规范书写" : done.substring(0, done.length() - 1);
    return new CodeReading.Sound(new UnifiedSocialCreditCode(code), true, explanation);
  }

  /** O for 0, I for 1; a small l (now L) for 1 only when the organisation code agrees as well. */
  private static Optional<String> withLettersForDigits(String head) {
    String digits = head.replace('O', '0').replace('I', '1');
    if (UnifiedSocialCreditCode.isSound(digits)) {
      return Optional.of(digits);
    }
    String ones = digits.replace('L', '1');
    return UnifiedSocialCreditCode.isSound(ones)
            && UnifiedSocialCreditCode.organisationCodeAgrees(ones)
        ? Optional.of(ones)
        : Optional.empty();
  }

  /**
   * One character too many. One deletion in two passes the check by chance, so the one must satisfy
   * the organisation code too, and be the only one that does.
   */
  private Optional<CodeReading> withoutOneCharacter() {
    Set<String> sound = new LinkedHashSet<>();
    for (int i = 0; i < text.length(); i++) {
      String candidate = text.substring(0, i) + text.substring(i + 1);
      if (UnifiedSocialCreditCode.isSound(candidate)
          && UnifiedSocialCreditCode.organisationCodeAgrees(candidate)) {
        sound.add(candidate);
      }
    }
    return sound.size() == 1
        ? Optional.of(sound(sound.iterator().next(), "多录了一位，已去掉；"))
        : Optional.empty();
  }

  private Optional<CodeReading> legacy() {
    return LegacyForms.read(text, COPY_SUFFIX).map(CodeReading.Legacy::new);
  }

  private Optional<CodeReading> mismatch() {
    String code = text;
    if (text.length() > UnifiedSocialCreditCode.LENGTH) {
      Matcher bracketed = COPY_SUFFIX.matcher(text.substring(UnifiedSocialCreditCode.LENGTH));
      if (text.charAt(UnifiedSocialCreditCode.LENGTH) != '(' || !bracketed.matches()) {
        return Optional.empty();
      }
      code = text.substring(0, UnifiedSocialCreditCode.LENGTH);
    }
    if (!UnifiedSocialCreditCode.hasShape(code)) {
      return Optional.empty();
    }
    return Optional.of(
        new CodeReading.OfficialMismatch(
            code,
            UnifiedSocialCreditCode.checkCharacter(code),
            UnifiedSocialCreditCode.organisationCodeAgrees(code)));
  }

  private CodeReading unreadable() {
    return new CodeReading.Unreadable(PersonalTraces.redacted(raw), reason());
  }

  private String reason() {
    if (SCIENTIFIC.matcher(text).matches()) {
      return "代码被电子表格改成了科学计数法，末位已丢失，请把该列设为文本后重新填写";
    }
    if (text.indexOf('*') >= 0) {
      return "代码含有 *，是打了掩码的，请填写完整代码";
    }
    if (text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF)) {
      return "填写的是文字，不是代码";
    }
    int length = text.length();
    if (length == 15 && Digits.areDigits(text)) {
      return "15 位注册号的校验位不符，请核对";
    }
    String organisation = OrganisationCode.withoutHyphen(text);
    if (OrganisationCode.hasShape(organisation)) {
      return "这是组织机构代码，末位校验码应为 "
          + OrganisationCode.checkCharacter(organisation)
          + "，现为 "
          + organisation.charAt(8)
          + "，请核对";
    }
    if (length == 18) {
      return "含有统一社会信用代码不使用的字符（I、O、S、V、Z 等）或第 3 至 8 位不是数字";
    }
    if (length == UnifiedSocialCreditCode.LENGTH + 1) {
      return "有 19 位，多录了一位，而去掉哪一位不能确定，请按营业执照重新填写";
    }
    return "有 " + length + " 位，统一社会信用代码应为 18 位";
  }
}

package org.xinheng.inquire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.CodeExplanation.Check;
import org.xinheng.inquire.CodeExplanation.Holder;
import org.xinheng.inquire.CodeExplanation.Status;
import org.xinheng.inquire.model.CodeChecks;
import org.xinheng.inquire.store.CodeHolders;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Divisions;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/**
 * 代码解释与存量代码转换. Reads whatever was typed as a code, explains each check in Chinese, and lists all
 * entities on which it was seen with their periods.
 */
public final class CodeExplanations {
  private final CodeChecks checks;

  /** Index of the organisation code in a unified code (GB 32100-2015). */
  private static final int CORE = 8;

  private final Function<String, List<Hit>> search;
  private final CodeHolders holders;

  /**
   * @param search the entities in whose code or name the words stand; by it an organisation code is
   *     found inside a unified one
   */
  public CodeExplanations(JdbcClient sql, Divisions divisions, Function<String, List<Hit>> search) {
    this.search = search;
    this.checks = new CodeChecks(divisions);
    this.holders = new CodeHolders(sql);
  }

  public CodeExplanation explain(String raw) {
    return switch (CodeReading.of(raw)) {
      case CodeReading.Sound(var code, var cleaned, var how) -> sound(code, cleaned, how);
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) ->
          mismatch(value, expected);
      case CodeReading.Legacy(var code) -> legacy(code);
      case CodeReading.IdentityNumber(var masked) ->
          invalid(masked, "这是公民身份号码，不是主体代码。请勿在此处输入个人证件号码。");
      case CodeReading.Absent() -> invalid("", "没有输入代码。");
      case CodeReading.Unreadable(var text, var reason) -> unreadable(text, reason);
    };
  }

  private CodeExplanation sound(UnifiedSocialCreditCode code, boolean cleaned, String how) {
    List<Holder> found = holders.ofCode(code.value());
    String sentence =
        (cleaned ? how + "。" : "") + "统一社会信用代码 " + code.grouped() + " 校验相符，" + outcome(found) + "。";
    return new CodeExplanation(
        code.value(), "统一社会信用代码", status(found), checks.unified(code.value()), found, sentence);
  }

  private CodeExplanation mismatch(String value, char expected) {
    List<Holder> found = holders.ofCode(value);
    Status status = found.isEmpty() ? Status.INVALID : status(found);
    String sentence =
        found.isEmpty()
            ? "统一社会信用代码第 18 位应为 " + expected + "，与所给不符，请核对营业执照。"
            : "此代码第 18 位按国家标准应为 " + expected + "，但经人工确认确为登记机关所赋，" + outcome(found) + "。";
    return new CodeExplanation(value, "统一社会信用代码", status, checks.unified(value), found, sentence);
  }

  private CodeExplanation legacy(LegacyCode code) {
    List<Holder> found = holdersOf(code);
    List<Check> own = CodeChecks.legacy(code);
    boolean failed = own.stream().anyMatch(check -> check.passed().equals(Optional.of(false)));
    Status status = found.isEmpty() && failed ? Status.INVALID : status(found);
    String sentence =
        "这是"
            + code.kind().title()
            + (failed ? "，校验不符，" : "，")
            + outcome(found)
            + (found.size() > 1 ? "。旧代码在注销后可能重新使用，请按时间区分" : "")
            + "。";
    return new CodeExplanation(code.value(), code.kind().title(), status, own, found, sentence);
  }

  private List<Holder> holdersOf(LegacyCode code) {
    List<Holder> found = holders.ofLegacyCode(code);
    if (code.kind() != LegacyCode.Kind.ORGANISATION_CODE) {
      return found;
    }
    String core = code.value();
    var all = new ArrayList<>(found);
    search.apply(core).stream()
        .map(Hit::listing)
        .filter(listing -> listing.code().startsWith(core, CORE))
        .filter(listing -> found.stream().map(Holder::subject).noneMatch(listing.id()::equals))
        .map(CodeExplanations::holder)
        .forEach(all::add);
    return all;
  }

  private static Holder holder(Listing listing) {
    return new Holder(
        listing.id(),
        listing.name(),
        Optional.of(listing.code()),
        Optional.empty(),
        Optional.empty(),
        "统一社会信用代码第 9–17 位一致");
  }

  private static CodeExplanation invalid(String read, String explanation) {
    return new CodeExplanation(read, "", Status.INVALID, List.of(), List.of(), explanation);
  }

  private CodeExplanation unreadable(String text, String reason) {
    List<Holder> found = holders.ofLegacyText(text);
    if (found.isEmpty()) {
      return invalid(text, reason.endsWith("。") ? reason : reason + "。");
    }
    return new CodeExplanation(
        text, "原登记代码", status(found), List.of(), found, "此代码没有已知的形式，" + outcome(found) + "。");
  }

  private static Status status(List<Holder> found) {
    if (found.isEmpty()) {
      return Status.NONE;
    }
    long subjects = found.stream().map(Holder::subject).distinct().count();
    return subjects == 1 ? Status.UNIQUE : Status.AMBIGUOUS;
  }

  private static String outcome(List<Holder> found) {
    return switch (status(found)) {
      case UNIQUE -> "属于" + found.getFirst().name();
      case AMBIGUOUS ->
          "先后或同时见于 " + found.stream().map(Holder::subject).distinct().count() + " 户主体";
      case NONE, INVALID -> "本平台没有登记此代码的主体";
    };
  }
}

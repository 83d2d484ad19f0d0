package org.xinheng.inquire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.CodeExplanation.Check;
import org.xinheng.inquire.CodeExplanation.Holder;
import org.xinheng.inquire.CodeExplanation.Status;
import org.xinheng.inquire.model.CodeChecks;
import org.xinheng.inquire.store.CodeHolders;
import org.xinheng.inquire.store.CodeHolders.Held;
import org.xinheng.inquire.store.RegisteredPeriods;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Divisions;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.PersonalTraces;

/**
 * 代码解析. Reads whatever was typed as a code or a name, explains each check in Chinese, and lists all
 * entities that bear or bore it with their periods: one, several, none, or not a code at all.
 */
public final class CodeExplanations {
  private final CodeChecks checks;
  private final Function<String, List<Hit>> search;
  private final CodeHolders holders;

  /**
   * @param search the entities most like a name, asked only where nobody bears it and one question
   *     stands alone
   */
  public CodeExplanations(
      JdbcClient sql,
      Divisions divisions,
      Catalogue catalogue,
      Function<String, List<Hit>> search) {
    this.search = search;
    this.checks = new CodeChecks(divisions);
    this.holders = new CodeHolders(sql, new RegisteredPeriods(sql, catalogue));
  }

  public CodeExplanation explain(String raw) {
    return explain(CodeQuestion.of(raw));
  }

  /** With the nearest names where nobody bears the one typed. */
  public CodeExplanation explain(CodeQuestion question) {
    var told = explain(List.of(question)).getFirst();
    return told.kind().equals(NAME) && told.holders().isEmpty() ? withNearest(told) : told;
  }

  /** Many at once, in their order, by a fixed number of questions to the database. */
  public List<CodeExplanation> explain(List<CodeQuestion> questions) {
    return explain(questions, checks::unified);
  }

  /** The same without the arithmetic of unified codes, which no list shows. */
  List<CodeExplanation> explainBriefly(List<CodeQuestion> questions) {
    return explain(questions, code -> List.of());
  }

  private List<CodeExplanation> explain(
      List<CodeQuestion> questions, Function<String, List<Check>> unified) {
    var readings =
        questions.stream().map(question -> CodeReading.of(question.text().strip())).toList();
    var held = holders.held(sought(questions, readings));
    var told = new ArrayList<CodeExplanation>(questions.size());
    for (int i = 0; i < questions.size(); i++) {
      told.add(explain(questions.get(i), readings.get(i), held, unified));
    }
    return told;
  }

  private static CodeHolders.Sought sought(
      List<CodeQuestion> questions, List<CodeReading> readings) {
    var codes = new LinkedHashSet<String>();
    var old = new LinkedHashSet<String>();
    var names = new LinkedHashSet<String>();
    for (int i = 0; i < readings.size(); i++) {
      switch (readings.get(i)) {
        case CodeReading.Sound(var code, var cleaned, var how) -> codes.add(code.value());
        case CodeReading.OfficialMismatch(var value, var expected, var agrees) -> codes.add(value);
        case CodeReading.Legacy(var code) -> old.add(code.value());
        case CodeReading.Unreadable(var text, var reason) -> {
          old.add(text);
          names.add(EntityNames.key(questions.get(i).text().strip()));
        }
        case CodeReading.IdentityNumber person -> {}
        case CodeReading.Absent nothing -> {}
      }
    }
    return new CodeHolders.Sought(codes, old, names);
  }

  private static CodeExplanation explain(
      CodeQuestion asked, CodeReading reading, Held held, Function<String, List<Check>> unified) {
    return switch (reading) {
      case CodeReading.Sound(var code, var cleaned, var how) -> {
        var found = held.ofCode(code.value());
        yield told(
            asked,
            code.value(),
            "统一社会信用代码",
            unified.apply(code.value()),
            found,
            status(asked, found),
            (cleaned ? how + "。" : "")
                + "统一社会信用代码 "
                + code.grouped()
                + " 校验相符，"
                + outcome(asked, found)
                + "。");
      }
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) ->
          mismatch(asked, value, expected, unified.apply(value), held.ofCode(value));
      case CodeReading.Legacy(var code) -> legacy(asked, code, held.ofOld(code));
      case CodeReading.IdentityNumber(var masked) ->
          invalid(asked, masked, "这是公民身份号码，不是主体代码。请勿在此处输入个人证件号码。");
      case CodeReading.Absent() -> invalid(asked, "", "没有输入代码或名称。");
      case CodeReading.Unreadable(var text, var reason) -> unreadable(asked, text, reason, held);
    };
  }

  private static CodeExplanation mismatch(
      CodeQuestion asked, String value, char expected, List<Check> checks, List<Holder> found) {
    Status status = found.isEmpty() ? Status.INVALID : status(asked, found);
    String sentence =
        found.isEmpty()
            ? "统一社会信用代码第 18 位应为 " + expected + "，与所给不符，请核对营业执照。"
            : "此代码第 18 位按国家标准应为 " + expected + "，但经人工确认确为登记机关所赋，" + outcome(asked, found) + "。";
    return told(asked, value, "统一社会信用代码", checks, found, status, sentence);
  }

  private static CodeExplanation legacy(CodeQuestion asked, LegacyCode code, List<Holder> found) {
    List<Check> own = CodeChecks.legacy(code);
    boolean failed = own.stream().anyMatch(check -> check.passed().equals(Optional.of(false)));
    Status status = found.isEmpty() && failed ? Status.INVALID : status(asked, found);
    String sentence =
        "这是"
            + code.kind().title()
            + (failed ? "，校验不符，" : "，")
            + outcome(asked, found)
            + (status == Status.AMBIGUOUS ? "。旧代码在注销后可能重新使用，请按时间区分" : "")
            + "。";
    return told(asked, code.value(), code.kind().title(), own, found, status, sentence);
  }

  private static CodeExplanation unreadable(
      CodeQuestion asked, String text, String reason, Held held) {
    List<Holder> found = held.ofOld(text);
    if (!found.isEmpty()) {
      return told(
          asked,
          text,
          "原登记代码",
          List.of(),
          found,
          status(asked, found),
          "此代码没有已知的形式，" + outcome(asked, found) + "。");
    }
    return isName(asked.text())
        ? named(asked, held.ofName(EntityNames.key(asked.text().strip())))
        : invalid(asked, text, reason.endsWith("。") ? reason : reason + "。");
  }

  private static final int FEW = 3;
  private static final String NAME = "名称";

  private static CodeExplanation named(CodeQuestion asked, List<Holder> found) {
    String name = asked.text().strip();
    String sentence =
        switch (status(asked, found)) {
          case UNIQUE ->
              "名称与一户主体"
                  + (then(asked, found).getFirst().former() ? "的曾用名" : "")
                  + "一致，"
                  + outcome(asked, found)
                  + "。";
          case AMBIGUOUS -> outcome(asked, found) + "，同名的请用代码区分。";
          case NONE, INVALID -> (found.isEmpty() ? "本平台没有名称与此一致的主体" : outcome(asked, found)) + "。";
        };
    return told(asked, name, NAME, List.of(), found, status(asked, found), sentence);
  }

  /** Two Chinese characters at least, and no personal number among them. */
  private static boolean isName(String text) {
    return text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count()
            >= 2
        && PersonalTraces.in(text).stream()
            .noneMatch(trace -> trace.kind() == PersonalTraces.Kind.IDENTITY_NUMBER);
  }

  private CodeExplanation withNearest(CodeExplanation told) {
    var nearest = search.apply(told.read()).stream().map(CodeExplanations::alike).toList();
    return nearest.isEmpty()
        ? told
        : new CodeExplanation(
            told.read(),
            told.kind(),
            told.on(),
            told.status(),
            told.checks(),
            nearest,
            "本平台没有名称与此一致的主体，最相近的 " + nearest.size() + " 户列在下面，请核对。");
  }

  private static Holder alike(Hit hit) {
    var listing = hit.listing();
    return new Holder(
        Optional.of(listing.id()),
        listing.name(),
        Optional.of(listing.code()).filter(code -> !code.isEmpty()),
        listing.kind().title(),
        listing.state(),
        Optional.empty(),
        Optional.empty(),
        hit.by().title() + (hit.matched().isEmpty() ? "" : "：" + hit.matched()),
        false,
        false,
        Optional.empty());
  }

  private static CodeExplanation told(
      CodeQuestion asked,
      String read,
      String kind,
      List<Check> checks,
      List<Holder> found,
      Status status,
      String sentence) {
    return new CodeExplanation(read, kind, asked.on(), status, checks, found, sentence);
  }

  private static CodeExplanation invalid(CodeQuestion asked, String read, String explanation) {
    return told(asked, read, "", List.of(), List.of(), Status.INVALID, explanation);
  }

  private static List<Holder> then(CodeQuestion asked, List<Holder> found) {
    return asked.on().isEmpty()
        ? found
        : found.stream().filter(holder -> holder.bore(asked.on().get())).toList();
  }

  private static Status status(CodeQuestion asked, List<Holder> found) {
    long subjects = then(asked, found).stream().map(Holder::identity).distinct().count();
    return subjects == 0 ? Status.NONE : subjects == 1 ? Status.UNIQUE : Status.AMBIGUOUS;
  }

  private static String outcome(CodeQuestion asked, List<Holder> found) {
    var then = then(asked, found);
    String day = asked.on().map(on -> on + " 当日").orElse("");
    return switch (status(asked, found)) {
      case UNIQUE -> day + whose(then.getFirst(), !day.isEmpty());
      case AMBIGUOUS ->
          (day.isEmpty() ? "先后或同时见于 " : day + "见于 ")
              + then.stream().map(Holder::identity).distinct().count()
              + " 户主体";
      case NONE, INVALID ->
          found.isEmpty() ? "本平台没有登记此代码的主体" : day + "没有主体使用，其他期间：" + others(found);
    };
  }

  /** Whose it is; of a name given up since, and of one that became another, what came of it. */
  private static String whose(Holder holder, boolean thatDay) {
    if (holder.merged().isPresent()) {
      var merged = holder.merged().get();
      return "原属于" + merged.name() + "，" + merged.words() + holder.name();
    }
    if (!holder.former()) {
      return "属于" + holder.name();
    }
    var period = holder.period().isEmpty() ? "" : "（" + holder.period() + "）";
    return "是" + holder.name() + (thatDay ? "的名称，现为曾用名" : "的曾用名") + period;
  }

  /** Whose it was at other times; the first few, all stand in the list. */
  private static String others(List<Holder> found) {
    return found.stream()
            .limit(FEW)
            .map(holder -> holder.name() + " " + holder.period())
            .collect(Collectors.joining("、"))
        + (found.size() > FEW ? " 等 " + found.size() + " 户" : "");
  }
}

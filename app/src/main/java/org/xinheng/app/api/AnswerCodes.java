package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.inquire.CodeExplanation;
import org.xinheng.inquire.CodeExplanations;
import org.xinheng.inquire.CodeQuestion;

/** 代码解析接口: what a code is made of, whether it checks, and who bears or bore it, or a name. */
@RestController
class AnswerCodes {
  private static final int LONGEST = 200;

  private final CodeExplanations codes;
  private final Inquiries inquiries;

  AnswerCodes(CodeExplanations codes, Inquiries inquiries) {
    this.codes = codes;
    this.inquiries = inquiries;
  }

  @GetMapping("/api/v1/codes/{code}")
  ResponseEntity<byte[]> explain(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String on) {
    if (code.length() > LONGEST) {
      throw ApiRefusal.parameter("code", "代码或名称不得超过 " + LONGEST + " 个字符，请核对是否多抄了内容。");
    }
    var told = codes.explain(new CodeQuestion(code, day(on)));
    var subjects =
        told.holders().stream().flatMap(holder -> holder.subject().stream()).distinct().toList();
    if (subjects.isEmpty()) {
      inquiries.list("接口：代码解释", caller);
    }
    subjects.forEach(subject -> inquiries.at(subject, "接口：代码解释", caller));
    return Answers.json(request, json(told));
  }

  private static Optional<LocalDate> day(String on) {
    try {
      return on.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(on.strip()));
    } catch (DateTimeException wrong) {
      throw ApiRefusal.parameter("on", "on 应为日期，写成 2010-05-04 的样子；不限日期时不要这个参数。");
    }
  }

  private static byte[] json(CodeExplanation told) {
    return Json.of(json ->
        json.put("code", told.read())
            .put("kind", told.kind())
            .put("on", told.on())
            .put("status", told.status().name())
            .put("statusTitle", told.status().title())
            .put("explanation", told.explanation())
            .list("checks", told.checks(), check -> check(json, check))
            .list("holders", told.holders(), holder -> holder(json, told, holder)));
  }

  private static void check(Json json, CodeExplanation.Check check) {
    json.put("place", check.place()).put("value", check.value());
    check
        .passed()
        .ifPresentOrElse(
            passed -> json.put("passed", (boolean) passed),
            () -> json.put("passed", (String) null));
    json.put("explanation", check.explanation());
  }

  private static void holder(Json json, CodeExplanation told, CodeExplanation.Holder holder) {
    holder
        .subject()
        .ifPresentOrElse(id -> json.put("id", id.value()), () -> json.put("id", (String) null));
    json.put("name", holder.name())
        .put("code", holder.code())
        .put("kind", holder.kind())
        .put("state", holder.state())
        .put(
            "href",
            holder
                .subject()
                .map(id -> "/api/v1/entities/" + holder.code().orElse("n" + id.value())))
        .put("from", holder.from())
        .put("until", holder.until())
        .put("then", told.then().contains(holder))
        .put("reason", holder.reason());
  }
}

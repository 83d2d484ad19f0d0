package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.inquire.CodeExplanation;
import org.xinheng.inquire.CodeExplanations;

/** 代码解释接口: what a code is made of, whether it checks, and who bears or bore it. */
@RestController
class AnswerCodes {
  private static final int LONGEST = 64;

  private final CodeExplanations codes;
  private final Inquiries inquiries;

  AnswerCodes(CodeExplanations codes, Inquiries inquiries) {
    this.codes = codes;
    this.inquiries = inquiries;
  }

  @GetMapping("/api/v1/codes/{code}")
  ResponseEntity<byte[]> explain(
      HttpServletRequest request, Caller caller, @PathVariable String code) {
    if (code.length() > LONGEST) {
      throw ApiRefusal.parameter("code", "代码不得超过 " + LONGEST + " 个字符，请核对是否多抄了内容。");
    }
    var told = codes.explain(code);
    var subjects = told.holders().stream().map(CodeExplanation.Holder::subject).distinct().toList();
    if (subjects.isEmpty()) {
      inquiries.list("接口：代码解释", caller);
    }
    subjects.forEach(subject -> inquiries.at(subject, "接口：代码解释", caller));
    return Answers.json(request, json(told));
  }

  private static byte[] json(CodeExplanation told) {
    return Json.of(json ->
        json.put("code", told.read())
            .put("kind", told.kind())
            .put("status", told.status().name())
            .put("statusTitle", told.status().title())
            .put("explanation", told.explanation())
            .list("checks", told.checks(), check -> check(json, check))
            .list("holders", told.holders(), holder -> holder(json, holder)));
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

  private static void holder(Json json, CodeExplanation.Holder holder) {
    json.put("id", holder.subject().value())
        .put("name", holder.name())
        .put("code", holder.code())
        .put("href", "/api/v1/entities/" + holder.code().orElse("n" + holder.subject().value()))
        .put("from", holder.from())
        .put("until", holder.until())
        .put("reason", holder.reason());
  }
}

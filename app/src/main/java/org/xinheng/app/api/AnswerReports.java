package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.inquire.CreditReports;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.IssuedReport;
import org.xinheng.inquire.ReportApplication;
import org.xinheng.inquire.Verification;
import org.xinheng.vocabulary.CodeReading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 信用报告接口: have a report issued, verify one. */
@RestController
class AnswerReports {
  /** A report takes a processor for a while; the rest of the platform must go on. */
  private static final int AT_ONCE = 2;

  private static final int LONGEST_REQUEST = 4096;
  private static final int LONGEST = 40;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EntityPages entities;
  private final CreditReports reports;
  private final Inquiries inquiries;
  private final Semaphore room = new Semaphore(AT_ONCE);

  AnswerReports(EntityPages entities, CreditReports reports, Inquiries inquiries) {
    this.entities = entities;
    this.reports = reports;
    this.inquiries = inquiries;
  }

  /** Issues the report as PDF; the same one all day, as long as nothing has changed. */
  @PostMapping(value = "/api/v1/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> issue(HttpServletRequest request, Caller caller) throws IOException {
    var code = code(request);
    var card =
        (Asking.subject(code).isPresent()
                ? entities.card(Asking.subject(code).get(), caller.audience(), inquiries.today())
                : entities.card(code, caller.audience(), inquiries.today()))
            .orElseThrow(() -> ApiRefusal.notFound("没有找到要出具报告的主体；请先用 /api/v1/entities?q= 查到它的代码。"));
    var application =
        new ReportApplication(card.id(), caller.audience(), caller.who(), caller.purpose());
    if (!room.tryAcquire()) {
      throw ApiRefusal.of(ApiFault.TOO_MANY, "正在出具的报告较多，请过几秒再申请。");
    }
    try {
      var report = reports.issue(application).orElseThrow();
      inquiries.at(card.id(), "接口：信用报告", caller);
      return pdf(report);
    } finally {
      room.release();
    }
  }

  /** Whether a report is genuine; what it says is not told. */
  @GetMapping("/api/v1/verify")
  ResponseEntity<byte[]> verify(
      Caller caller, @RequestParam String number, @RequestParam String code) {
    var verified = reports.verify(cut("number", number), cut("code", code));
    inquiries.list("接口：报告核验", caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.of(json -> verification(json, verified)));
  }

  private static void verification(Json json, Verification verified) {
    switch (verified) {
      case Verification.NotIssued() ->
          json.put("issued", false).put("explanation", "本平台没有出具过这个编号和核验码的报告；请核对报告首页，字母大小写均可。");
      case Verification.Issued report ->
          json.put("issued", true)
              .put("number", report.number())
              .put("subjectName", report.subjectName())
              .put("subjectCode", report.subjectCode())
              .put("issuedAt", report.issuedAt().toString())
              .put("sha256", report.sha256())
              .put("validUntil", report.validUntil().toString())
              .put("standing", report.standing().name())
              .put("standingTitle", report.standing().title())
              .put("supersededBy", report.supersededBy())
              .put("changedSince", report.changedSince().map(Instant::toString))
              .list(
                  "changes",
                  report.changes(),
                  one ->
                      json.put("kind", one.kind().name())
                          .put("on", one.on().toString())
                          .put("told", one.sentence()))
              .put("originalHeld", report.originalHeld());
    }
  }

  private static String code(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST_REQUEST);
    try {
      var code = JSON.readTree(new String(body, StandardCharsets.UTF_8)).path("code").asString("");
      if (CodeReading.of(code) instanceof CodeReading.IdentityNumber) {
        throw Asking.person("code");
      }
      if (!code.isBlank()) {
        return CodeReading.of(code) instanceof CodeReading.Sound(var sound, var cleaned, var how)
            ? sound.value()
            : code;
      }
    } catch (JacksonException notJson) {
      throw incomplete();
    }
    throw incomplete();
  }

  private static ApiRefusal incomplete() {
    return ApiRefusal.parameter("code", "请以 JSON 给出要出具报告的主体，如 {\"code\":\"统一社会信用代码\"}。");
  }

  private static String cut(String parameter, String text) {
    if (text.indexOf('\0') >= 0) {
      throw ApiRefusal.parameter(parameter, "其中有读不懂的字符，请照报告首页上的编号与核验码填写。");
    }
    var stripped = text.strip();
    return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
  }

  private static ResponseEntity<byte[]> pdf(IssuedReport report) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(report.fileName()).build().toString())
        .body(report.pdf());
  }
}

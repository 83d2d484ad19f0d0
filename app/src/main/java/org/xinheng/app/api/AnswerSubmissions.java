package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.page.Attachment;
import org.xinheng.app.page.WarningsTable;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.ReturnedFile;
import org.xinheng.collect.Submissions;
import org.xinheng.vocabulary.SubmissionNumber;

/** 报送接口: hand in a file, follow it, fetch what came back. A department sees only its own. */
@RestController
class AnswerSubmissions {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final Submissions submissions;
  private final TakeSubmissions intake;
  private final Catalogue catalogue;
  private final AuditTrail audit;
  private final ReceiptJson json;

  AnswerSubmissions(
      Submissions submissions,
      TakeSubmissions intake,
      Catalogue catalogue,
      AuditTrail audit,
      ReceiptJson json) {
    this.submissions = submissions;
    this.intake = intake;
    this.catalogue = catalogue;
    this.audit = audit;
    this.json = json;
  }

  @PostMapping(value = "/api/v1/submissions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<byte[]> take(
      Caller caller,
      @RequestParam String item,
      @RequestParam String department,
      @RequestParam(defaultValue = "") String mapping,
      @RequestParam MultipartFile file)
      throws IOException {
    var receipt = intake.take(caller, new TakeSubmissions.Form(item, department, mapping, file));
    return ResponseEntity.status(receipt.again() ? HttpStatus.OK : HttpStatus.CREATED)
        .location(URI.create("/api/v1/submissions/" + receipt.number()))
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.receipt(receipt));
  }

  @GetMapping("/api/v1/submissions")
  ResponseEntity<byte[]> list(
      HttpServletRequest request,
      Caller caller,
      @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String cursor) {
    int most = Asking.limit(limit, USUAL, MOST);
    long before = Asking.cursor(cursor, Asking::number).orElse(Long.MAX_VALUE);
    var found = submissions.of(caller.own(), before, most + 1);
    var page = found.subList(0, Math.min(most, found.size()));
    return Answers.json(request, json.receipts(page, next(found.size() > most, page, Receipt::id)));
  }

  @GetMapping("/api/v1/submissions/{number}")
  ResponseEntity<byte[]> one(
      HttpServletRequest request, Caller caller, @PathVariable String number) {
    return Answers.json(request, json.receipt(own(caller, number)));
  }

  @GetMapping("/api/v1/submissions/{number}/returned")
  ResponseEntity<byte[]> returned(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String cursor) {
    int most = Asking.limit(limit, USUAL, MOST);
    int after = Asking.cursor(cursor, Asking::number).map(Math::toIntExact).orElse(0);
    var receipt = own(caller, number);
    var found = submissions.returned(receipt.number(), after, most + 1);
    var page = found.subList(0, Math.min(most, found.size()));
    tell(caller, "查看退回数据", receipt);
    return Answers.json(
        request,
        json.returned(receipt, page, next(found.size() > most, page, row -> (long) row.row())));
  }

  @GetMapping("/api/v1/submissions/{number}/warnings")
  ResponseEntity<byte[]> warnings(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String cursor) {
    int most = Asking.limit(limit, USUAL, MOST);
    int after = Asking.cursor(cursor, Asking::number).map(Math::toIntExact).orElse(0);
    var receipt = own(caller, number);
    var found = submissions.warned(receipt.number(), after, most + 1);
    var page = found.subList(0, Math.min(most, found.size()));
    tell(caller, "查看提示", receipt);
    return Answers.json(
        request,
        json.warnings(receipt, page, next(found.size() > most, page, row -> (long) row.row())));
  }

  @GetMapping("/api/v1/submissions/{number}/warnings.csv")
  ResponseEntity<byte[]> warningsCsv(Caller caller, @PathVariable String number) {
    var receipt = own(caller, number);
    tell(caller, "下载提示", receipt);
    return WarningsTable.of(
        receipt, catalogue.item(receipt.item(), receipt.edition()), submissions);
  }

  @GetMapping("/api/v1/submissions/{number}/returned.csv")
  void returnedCsv(Caller caller, @PathVariable String number, HttpServletResponse response)
      throws IOException {
    file(caller, number, ReturnedFile.Format.CSV, "text/csv;charset=UTF-8", response);
  }

  @GetMapping("/api/v1/submissions/{number}/returned.xlsx")
  void returnedXlsx(Caller caller, @PathVariable String number, HttpServletResponse response)
      throws IOException {
    file(
        caller,
        number,
        ReturnedFile.Format.XLSX,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        response);
  }

  /** The sender's own file with the reasons, ready to be mended and sent again. */
  private void file(
      Caller caller,
      String number,
      ReturnedFile.Format format,
      String type,
      HttpServletResponse response)
      throws IOException {
    var receipt = own(caller, number);
    if (!receipt.state().finished()) {
      throw ApiRefusal.of(ApiFault.NOT_YET, "这次报送还在处理，退回的行还没有到齐；请等状态为 DONE 后再下载。");
    }
    tell(caller, "下载退回数据", receipt);
    response.setContentType(type);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        Attachment.of(
            ReturnedFile.name(receipt, format),
            receipt.number() + "-returned." + format.extension()));
    ReturnedFile.write(
        receipt,
        catalogue.item(receipt.item(), receipt.edition()),
        submissions,
        format,
        true,
        response.getOutputStream());
  }

  /** Another department's submission is as if it were not there. */
  private Receipt own(Caller caller, String number) {
    return number(number)
        .flatMap(submissions::find)
        .filter(receipt -> receipt.department().equals(caller.own()))
        .orElseThrow(() -> ApiRefusal.notFound("本部门没有这个编号的报送；请核对回执编号，全部报送见 /api/v1/submissions。"));
  }

  private static Optional<SubmissionNumber> number(String text) {
    try {
      return Optional.of(new SubmissionNumber(text));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  private void tell(Caller caller, String action, Receipt receipt) {
    audit.done(
        caller.who(),
        caller.own().value(),
        action,
        receipt.number().value(),
        "接口",
        caller.address());
  }

  private static <T> Optional<String> next(
      boolean more, List<T> page, java.util.function.ToLongFunction<T> place) {
    return more
        ? Optional.of(Long.toString(place.applyAsLong(page.getLast()), Character.MAX_RADIX))
        : Optional.empty();
  }
}

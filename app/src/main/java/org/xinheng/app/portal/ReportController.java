package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.district.District;
import org.xinheng.inquire.CreditReports;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Hit;
import org.xinheng.inquire.IssuedReport;
import org.xinheng.inquire.Original;
import org.xinheng.inquire.ReportApplication;
import org.xinheng.inquire.Verification;

/** 信用报告: issued to anybody with the public part, and verified by number and code. */
@Controller
public class ReportController {
  private static final int LONGEST = 40;
  private static final int FOUND = 10;

  private final PortalPages pages;
  private final Looking looking;
  private final EntityPages entities;
  private final CreditReports reports;
  private final EntitySearch search;
  private final Addresses addresses;
  private final District district;

  ReportController(
      PortalPages pages,
      Looking looking,
      EntityPages entities,
      CreditReports reports,
      EntitySearch search,
      Addresses addresses,
      District district) {
    this.pages = pages;
    this.looking = looking;
    this.entities = entities;
    this.reports = reports;
    this.search = search;
    this.addresses = addresses;
    this.district = district;
  }

  /**
   * What the page of application shows.
   *
   * @param problem why nothing was searched for, "" else
   */
  public record ApplyPage(String words, String problem, List<Hit> hits) {}

  /** What the page of verification shows. */
  public record VerifyPage(
      String number, String code, Optional<Verification> verification, java.time.ZoneId zone) {
    /** The time as a reader has it. */
    public String time(java.time.Instant at) {
      return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
          .format(at.atZone(zone));
    }
  }

  /** Whose report? The entities that the words may mean, each with its report. */
  @GetMapping("/reports")
  ResponseEntity<byte[]> apply(
      HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
    var words = q.strip();
    var problem = SearchController.problem(words);
    if (!problem.isEmpty()) {
      return pages.show(
          HttpStatus.BAD_REQUEST, request, "reports", new ApplyPage("", problem, List.of()));
    }
    if (!words.isEmpty()) {
      looking.list("信用报告查找", request);
    }
    List<Hit> hits = words.isEmpty() ? List.of() : search.search(words, FOUND);
    return pages.show(request, "reports", new ApplyPage(words, "", hits));
  }

  /** The same report all day, as long as nothing has changed. */
  @GetMapping("/entities/{address}/report")
  ResponseEntity<byte[]> report(HttpServletRequest request, @PathVariable String address) {
    var elsewhere = addresses.moved(address).filter(path -> path.startsWith("/entities/"));
    if (elsewhere.isPresent()) {
      return PortalPages.moved(HttpStatus.FOUND, elsewhere.get() + "/report");
    }
    var today = looking.today();
    var number = Links.number(address);
    var card =
        number.isPresent()
            ? entities.card(number.get(), Looking.PUBLIC, today)
            : entities.card(address, Looking.PUBLIC, today);
    var report =
        card.flatMap(found -> reports.issue(ReportApplication.byPublic(found.id())))
            .orElseThrow(() -> NotFound.of("没有找到要出具报告的主体", "请先按名称或代码查到主体，再从主体页下载报告"));
    card.ifPresent(found -> looking.at(found.id(), "信用报告", request));
    return pdf(report);
  }

  @GetMapping("/verify")
  ResponseEntity<byte[]> verify(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code) {
    var asked = cut(number);
    var key = cut(code);
    if (asked.isEmpty() && key.isEmpty()) {
      return pages.show(
          request, "verify", new VerifyPage("", "", Optional.empty(), district.zone()));
    }
    looking.list("报告核验", request);
    return pages.show(
        request,
        "verify",
        new VerifyPage(asked, key, Optional.of(reports.verify(asked, key)), district.zone()));
  }

  /** The report as it was issued, for whoever has number and code. */
  @GetMapping("/verify/report")
  ResponseEntity<byte[]> issued(
      HttpServletRequest request, @RequestParam String number, @RequestParam String code) {
    var original = reports.original(cut(number), cut(code));
    looking.list("下载已出具报告", request);
    return switch (original) {
      case Original.Held(var report) -> pdf(report);
      case Original.NotIssued() -> throw NotFound.of("没有这个编号和核验码的报告", "请核对报告首页上的编号与核验码");
      case Original.Withheld(var issued) -> throw new NoLongerShown(issued);
    };
  }

  private static String cut(String text) {
    if (text.indexOf('\0') >= 0) {
      throw Unreadable.of("编号或核验码中有读不懂的字符", "请照报告首页上的编号与核验码重新输入");
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
            ContentDisposition.inline().filename(report.fileName()).build().toString())
        .body(report.pdf());
  }
}

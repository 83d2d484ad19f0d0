package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.app.page.DepartmentNames;
import org.xinheng.inquire.DecisionFilter;
import org.xinheng.inquire.Decisions;
import org.xinheng.inquire.RecordPage;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/** 双公示接口: the publicity list, and one decision. */
@RestController
class AnswerDecisions {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final Decisions decisions;
  private final KnownItems items;
  private final DepartmentNames departments;
  private final Inquiries inquiries;
  private final InquiryJson json;

  AnswerDecisions(
      Decisions decisions,
      KnownItems items,
      DepartmentNames departments,
      Inquiries inquiries,
      InquiryJson json) {
    this.decisions = decisions;
    this.items = items;
    this.departments = departments;
    this.inquiries = inquiries;
    this.json = json;
  }

  @GetMapping("/api/v1/decisions")
  ResponseEntity<byte[]> list(
      HttpServletRequest request,
      Caller caller,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String cursor) {
    var filter = filter(item, department, from, until, q);
    int most = Asking.limit(limit, USUAL, MOST);
    var after = Asking.cursor(cursor, RecordPage.Cursor::parse);
    var page = decisions.list(filter, caller.audience(), inquiries.today(), most, after);
    inquiries.list("接口：公示清单", caller);
    return Answers.json(request, json.records("decisions", page));
  }

  @GetMapping("/api/v1/decisions/{id}")
  ResponseEntity<byte[]> one(HttpServletRequest request, Caller caller, @PathVariable String id) {
    var page =
        entry(id)
            .flatMap(entry -> decisions.find(entry, caller.audience(), inquiries.today()))
            .orElseThrow(() -> ApiRefusal.notFound("没有编号为此的公示信息；可能编号有误，或公示期已满、已撤下。"));
    inquiries.at(page.record().subject(), "接口：决定", caller);
    return Answers.json(request, json.decision(page));
  }

  private DecisionFilter filter(
      String item, String department, String from, String until, String q) {
    var first = Asking.day("from", from);
    var last = Asking.day("until", until);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw ApiRefusal.parameter("until", "公示日期的止日 until 早于起日 from，请对调或改正。");
    }
    return new DecisionFilter(
        items.filter(item).stream().toList(), department(department), first, last, Asking.words(q));
  }

  private Optional<DepartmentCode> department(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(departments.find(text).orElseThrow(AnswerDecisions::unknownDepartment));
  }

  private static ApiRefusal unknownDepartment() {
    return ApiRefusal.parameter("department", "没有这个代码或名称的部门；部门代码见任一条记录的 source.department。");
  }

  private static Optional<EntryId> entry(String text) {
    try {
      return Optional.of(new EntryId(Long.parseLong(text)));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }
}

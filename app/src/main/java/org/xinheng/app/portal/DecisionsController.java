package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.page.Attachment;
import org.xinheng.app.page.ItemGroup;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.inquire.DecisionFilter;
import org.xinheng.inquire.DecisionPage;
import org.xinheng.inquire.Decisions;
import org.xinheng.inquire.RecordPage;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/** 公示: the list of 双公示 or of another public item, its download, and one decision. */
@Controller
public class DecisionsController {
  private static final int PAGE = 30;
  private static final int LONGEST = 100;
  private static final long MOST = 50_000;

  private final PortalPages pages;
  private final Looking looking;
  private final Decisions decisions;
  private final Catalogue catalogue;
  private final District district;
  private final Departments departments;
  private final TransactionTemplate transaction;

  DecisionsController(
      PortalPages pages,
      Looking looking,
      Decisions decisions,
      Catalogue catalogue,
      District district,
      Departments departments,
      PlatformTransactionManager transactions) {
    this.pages = pages;
    this.looking = looking;
    this.decisions = decisions;
    this.catalogue = catalogue;
    this.district = district;
    this.departments = departments;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  /** 条件 as typed into the filter. */
  public record Filter(String item, String department, String from, String until, String q) {
    public Filter {
      item = text(item);
      department = text(department);
      from = text(from);
      until = text(until);
      q = text(q).strip();
    }

    private static String text(@org.jspecify.annotations.Nullable String typed) {
      return typed == null ? "" : typed;
    }

    /** To be shown again: an identity number typed here is not. */
    Filter shown() {
      return Asked.personal(q) ? new Filter(item, department, from, until, "") : this;
    }

    Map<String, String> parameters() {
      var parameters = new LinkedHashMap<String, String>();
      parameters.put("item", item);
      parameters.put("department", department);
      parameters.put("from", from);
      parameters.put("until", until);
      parameters.put("q", q);
      return parameters;
    }
  }

  /** What the list shows. */
  public record ListPage(
      Filter filter,
      List<Problem> problems,
      List<ItemGroup> groups,
      Optional<CatalogueItem> item,
      RecordPage records,
      long total,
      Departments departments) {
    /** How many there are; beyond {@link #MOST} they are not counted to the end. */
    public String count() {
      return total > MOST ? "%,d 条以上".formatted(MOST) : "%,d 条".formatted(total);
    }

    /** What the page is about: 双公示 unless one other item is chosen. */
    public String title() {
      return item.map(CatalogueItem::title).orElse("双公示");
    }

    public boolean owedByTheDecision() {
      return item.map(one -> one.provisions().dualPublicity()).orElse(true);
    }

    /** What can be taken away from here: the item chosen, else both of 双公示. */
    public List<CatalogueItem> downloads() {
      return item.map(List::of).orElseGet(() -> groups.getFirst().items());
    }

    public String next() {
      var parameters = filter.parameters();
      parameters.put("after", records.next().map(RecordPage.Cursor::toString).orElse(""));
      return Links.with("/decisions", parameters);
    }

    public String download(CatalogueItem item) {
      var parameters = filter.parameters();
      parameters.put("item", item.code().value());
      return Links.with("/decisions.csv", parameters);
    }

    public boolean chosen(CatalogueItem item) {
      return item.code().value().equals(filter.item());
    }

    public boolean chosen(Department department) {
      return departments.find(filter.department()).filter(department.code()::equals).isPresent();
    }
  }

  /** What the page of one decision shows. */
  public record Shown(DecisionPage decision, LocalDate today, Departments departments) {}

  @GetMapping("/decisions")
  ResponseEntity<byte[]> list(
      HttpServletRequest request,
      @ModelAttribute Filter filter,
      @RequestParam(defaultValue = "") String after) {
    var cursor = Asked.after(after, RecordPage.Cursor::parse);
    var problems = problems(filter);
    var records =
        problems.isEmpty()
            ? decisions.list(read(filter), Looking.PUBLIC, looking.today(), PAGE, cursor)
            : new RecordPage(List.of(), Optional.empty());
    var total = problems.isEmpty() ? decisions.count(read(filter), looking.today(), MOST + 1) : 0;
    looking.list("双公示列表", request);
    return pages.show(
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
        request,
        "decisions",
        new ListPage(
            filter.shown(),
            problems,
            ItemGroup.of(catalogue),
            Asked.item(catalogue, filter.item()),
            records,
            total,
            departments));
  }

  @GetMapping("/decisions/{id}")
  ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String id) {
    var today = looking.today();
    var found =
        entry(id)
            .flatMap(entry -> decisions.find(entry, Looking.PUBLIC, today))
            .orElseThrow(() -> NotFound.of("没有找到这条公示信息", "它可能已到期终止公示、已信用修复或已更正；可在双公示列表中按名称或文书号查找"));
    var own = Links.decision(found.record());
    if (!own.equals("/decisions/" + id)) {
      return PortalPages.moved(HttpStatus.FOUND, own);
    }
    looking.at(found.record().subject(), "决定页", request);
    return pages.show(request, "decision", new Shown(found, today, departments));
  }

  /** All of one item under the filter as CSV; streams inside one read-only transaction. */
  @GetMapping("/decisions.csv")
  void download(
      HttpServletRequest request, HttpServletResponse response, @ModelAttribute Filter filter)
      throws IOException {
    var item =
        Asked.item(catalogue, filter.item())
            .orElseThrow(() -> NotFound.of("请先选定一类信息再下载", "在公示列表中选择一类后下载"));
    if (!problems(filter).isEmpty()) {
      throw NotFound.of("下载条件有误：" + problems(filter).getFirst().sentence(), "请在双公示列表中改正后再下载");
    }
    looking.list("双公示下载", request);
    var today = looking.today();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        Attachment.of(
            district.name() + item.title() + "公示" + today + ".csv",
            "decisions-" + item.code() + "-" + today + ".csv"));
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      transaction.executeWithoutResult(
          status -> decisions.download(item.code(), read(filter), Looking.PUBLIC, today, out));
    }
  }

  private List<ItemCode> items(Filter filter) {
    return Asked.item(catalogue, filter.item())
        .map(List::of)
        .orElseGet(() -> ItemGroup.of(catalogue).getFirst().items())
        .stream()
        .map(CatalogueItem::code)
        .toList();
  }

  private DecisionFilter read(Filter filter) {
    return new DecisionFilter(
        items(filter),
        departments.find(filter.department()),
        Asked.day(filter.from()),
        Asked.day(filter.until()),
        filter.q());
  }

  private List<Problem> problems(Filter filter) {
    var problems = new ArrayList<Problem>();
    if (!filter.item().isBlank() && Asked.item(catalogue, filter.item()).isEmpty()) {
      problems.add(new Problem("item", "没有这一类信息，请从列表中选择"));
    }
    if (!filter.department().isBlank() && departments.find(filter.department()).isEmpty()) {
      problems.add(new Problem("department", "没有这个部门，请从列表中选择"));
    }
    day("from", "公示起日", filter.from()).ifPresent(problems::add);
    day("until", "公示止日", filter.until()).ifPresent(problems::add);
    var from = Asked.day(filter.from());
    var until = Asked.day(filter.until());
    if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
      problems.add(new Problem("from", "公示起日 " + from.get() + " 晚于止日 " + until.get() + "，请调换"));
    }
    if (filter.q().length() > LONGEST) {
      problems.add(new Problem("q", "名称、代码或文书号超过 " + LONGEST + " 个字，请缩短"));
    }
    if (Asked.personal(filter.q())) {
      problems.add(new Problem("q", "其中有公民身份号码。本平台不按个人证件号码查询，请输入名称、代码或文书号"));
    }
    return problems;
  }

  private static Optional<Problem> day(String field, String title, String typed) {
    return typed.isBlank() || Asked.day(typed).isPresent()
        ? Optional.empty()
        : Optional.of(new Problem(field, title + "须写成 2026-05-06 的形式"));
  }

  private static Optional<EntryId> entry(String text) {
    try {
      return Optional.of(new EntryId(Long.parseLong(text)));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }
}

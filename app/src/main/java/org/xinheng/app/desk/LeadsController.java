package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Leads;
import org.xinheng.duties.Leads.Furnishers;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 牵头部门: who answers for an item that several furnish; named by the credit office alone. */
@Controller
@RequestMapping("/desk/register/leads")
public class LeadsController {
  private static final String HERE = "/desk/register/leads";
  private static final int FEW = 6;

  private final DeskPages pages;
  private final Leads leads;
  private final Catalogue catalogue;
  private final Names names;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  LeadsController(
      DeskPages pages,
      Leads leads,
      Catalogue catalogue,
      Names names,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.leads = leads;
    this.catalogue = catalogue;
    this.names = names;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param item the item for which a lead is to be named, where one is chosen
   * @param furnishers of that item
   */
  public record Page(
      boolean office,
      long wanting,
      Ledger table,
      Ledger history,
      List<CatalogueItem> items,
      Optional<CatalogueItem> item,
      List<QualityWorkPage.DepartmentChoice> furnishers,
      String today,
      List<Problem> problems) {
    public String problem(String key) {
      return Problems.at(problems, key);
    }
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit, @RequestParam(defaultValue = "") String item) {
    audit.done(visit, "查看牵头部门", item);
    return show(visit, HttpStatus.OK, item, List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit) {
    audit.done(visit, "下载牵头部门", "");
    return ledger(shared(today()), today(), visit, "").csv("牵头部门", "leads");
  }

  @PostMapping
  ResponseEntity<byte[]> name(
      Visit visit,
      @RequestParam ItemCode item,
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String reason) {
    var object = names.item(item) + (lead.isEmpty() ? "" : " 由" + names.department(lead) + "牵头");
    if (!visit.may(Role.CREDIT_OFFICER)) {
      audit.refused(visit, "定牵头部门", object, "不是信用办");
      throw new NotHere("牵头部门由信用办定");
    }
    return doing.step(
        visit,
        "定牵头部门",
        object,
        "lead",
        () -> leads.name(item, department(lead), day(from), reason, visit.login()),
        HERE,
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, item.value(), problems));
  }

  private static DepartmentCode department(String code) {
    try {
      return new DepartmentCode(code);
    } catch (IllegalArgumentException wrong) {
      throw new DutyRefused("DTY-053", "请选择牵头部门，应是报送该事项的部门之一");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new DutyRefused("DTY-056", "请填写起日");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, String item, List<Problem> problems) {
    var today = today();
    var furnishers = leads.on(today);
    var shared = shared(today);
    var chosen = shared.stream().filter(one -> one.code().value().equals(item)).findFirst();
    if (chosen.isEmpty() && !item.isEmpty()) {
      throw new NotHere("没有几个部门都报送的事项“" + item + "”，请从表中选择");
    }
    var page =
        new Page(
            visit.may(Role.CREDIT_OFFICER),
            shared.stream().filter(one -> furnishers.wantsLead(one.code())).count(),
            ledger(shared, today, visit, HERE + "/list.csv"),
            history(),
            shared,
            chosen,
            chosen.map(one -> choices(furnishers.of(one.code()))).orElse(List.of()),
            today.toString(),
            problems);
    return pages.show(visit, status, "leads", page);
  }

  /** What several furnish, those without a lead first. */
  private List<CatalogueItem> shared(LocalDate day) {
    var furnishers = leads.on(day);
    var wanting =
        catalogue.items().stream()
            .filter(item -> furnishers.of(item.code()).size() > 1)
            .collect(Collectors.partitioningBy(item -> furnishers.wantsLead(item.code())));
    return java.util.stream.Stream.of(true, false)
        .flatMap(first -> wanting.getOrDefault(first, List.of()).stream())
        .toList();
  }

  private Ledger ledger(List<CatalogueItem> shared, LocalDate today, Visit visit, String download) {
    var furnishers = leads.on(today);
    return new Ledger(
        List.of("信息事项", "报送部门", "牵头部门", "自", "依据和理由"),
        shared.stream()
            .map(item -> row(item, furnishers, today, visit, download.isEmpty()))
            .toList(),
        "没有几个部门都报送的事项。",
        download);
  }

  private List<Cell> row(
      CatalogueItem item, Furnishers furnishers, LocalDate today, Visit visit, boolean file) {
    var lead = furnishers.lead(item.code());
    var named =
        leads.history(item.code()).stream()
            .filter(one -> !one.from().isAfter(today))
            .findFirst()
            .filter(one -> lead.isPresent());
    return Ledger.row(
        visit.may(Role.CREDIT_OFFICER)
            ? Cell.link(item.title(), HERE + "?item=" + item.code() + "#name")
            : Cell.of(item.title()),
        Cell.of(told(furnishers.of(item.code()), file)),
        lead.map(one -> Cell.of(names.department(one))).orElse(new Cell("没有定", "", "due")),
        Cell.figure(named.map(one -> one.from().toString()).orElse("")),
        Cell.of(named.map(Leads.Lead::reason).orElse("")));
  }

  /** All of them in a file, the first few on the page. */
  private String told(List<DepartmentCode> departments, boolean all) {
    int shown = all ? departments.size() : Math.min(FEW, departments.size());
    return departments.size()
        + " 个："
        + departments.stream().limit(shown).map(names::department).collect(Collectors.joining("、"))
        + (shown < departments.size() ? "等" : "");
  }

  private Ledger history() {
    return new Ledger(
        List.of("自", "信息事项", "牵头部门", "依据和理由", "来源", "登记人"),
        leads.all().stream()
            .map(one ->
                Ledger.row(
                    Cell.figure(one.from().toString()),
                    Cell.of(names.item(one.item())),
                    Cell.of(names.department(one.department())),
                    Cell.of(one.reason()),
                    Cell.of(one.origin().equals("DISTRICT") ? "区县配置" : "信用办登记"),
                    Cell.of(one.by())))
            .toList(),
        "还没有定过牵头部门。",
        "");
  }

  private List<QualityWorkPage.DepartmentChoice> choices(List<DepartmentCode> codes) {
    return codes.stream()
        .map(one -> new QualityWorkPage.DepartmentChoice(one.value(), names.department(one)))
        .toList();
  }
}

package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Sharing;
import org.xinheng.duties.Sharing.Decider;
import org.xinheng.duties.Sharing.State;
import org.xinheng.vocabulary.ItemCode;

/** 数据共享: asked for by one department, decided by the owner, each use kept. */
@Controller
@RequestMapping("/desk/sharing")
class SharingController {
  private static final int MOST = 100;

  /** How a use by a department's own system is noted, before the code of the department. */
  private static final String KEY = "密钥：";

  private final DeskPages pages;
  private final Sharing sharing;
  private final SharingLines lines;
  private final Catalogue catalogue;
  private final GrantedRecords records;
  private final Conditions conditions;
  private final Names names;
  private final AccountLines accounts;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  SharingController(
      DeskPages pages,
      Sharing sharing,
      SharingLines lines,
      Catalogue catalogue,
      GrantedRecords records,
      Conditions conditions,
      Names names,
      AccountLines accounts,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.sharing = sharing;
    this.lines = lines;
    this.catalogue = catalogue;
    this.records = records;
    this.conditions = conditions;
    this.names = names;
    this.accounts = accounts;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit, @RequestParam(defaultValue = "licence") String item) {
    conditions.item(item, "/desk/sharing");
    audit.done(visit, "查看数据共享", "");
    return show(visit, HttpStatus.OK, item, List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit) {
    audit.done(visit, "下载数据共享", "");
    return lines.ledger(visit, "").csv("数据共享", "sharing");
  }

  @PostMapping
  ResponseEntity<byte[]> request(
      Visit visit,
      @RequestParam ItemCode item,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable List<String> fields,
      @RequestParam(defaultValue = "") String purpose) {
    var known =
        shareable(catalogue.item(item)).stream()
            .map(Field::name)
            .filter(name -> fields != null && fields.contains(name.value()))
            .toList();
    return doing.step(
        visit,
        "申请数据共享",
        names.item(item),
        "purpose",
        () -> sharing.request(visit.department(), item, known, purpose, visit.login()),
        "/desk/sharing",
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, item.value(), problems));
  }

  @GetMapping("/{id:\\d+}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable long id) {
    audit.done(visit, "查看数据共享", String.valueOf(id));
    return showOne(visit, HttpStatus.OK, id, List.of(), List.of());
  }

  @GetMapping("/{id:\\d+}/uses.csv")
  ResponseEntity<byte[]> usesTable(Visit visit, @PathVariable long id) {
    audit.done(visit, "下载数据共享使用记录", String.valueOf(get(visit, id).grant().id()));
    return uses(visit, id, "").csv("数据共享使用记录" + id, "uses-" + id);
  }

  @PostMapping("/{id:\\d+}/decide")
  ResponseEntity<byte[]> decide(
      Visit visit,
      @PathVariable long id,
      @RequestParam boolean granted,
      @RequestParam(defaultValue = "") String lastDay,
      @RequestParam(defaultValue = "") String words) {
    get(visit, id);
    return step(
        visit,
        id,
        granted ? "同意数据共享" : "不同意数据共享",
        () -> sharing.decide(id, granted, day(granted, lastDay), words, decider(visit)));
  }

  @PostMapping("/{id:\\d+}/withdraw")
  ResponseEntity<byte[]> withdraw(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
    get(visit, id);
    return step(visit, id, "收回数据共享", () -> sharing.withdraw(id, words, decider(visit)));
  }

  private static Decider decider(Visit visit) {
    return new Decider(visit.login(), visit.department(), visit.may(Role.CREDIT_OFFICER));
  }

  @PostMapping("/{id:\\d+}/use")
  ResponseEntity<byte[]> use(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String code) {
    try {
      records.known(code.strip());
      var grant = sharing.use(id, visit.department(), "查用 " + code.strip(), visit.login());
      audit.done(visit, "凭授权查用", id + " " + code.strip(), grant.purpose());
      return showOne(
          visit, HttpStatus.OK, id, records.found(visit, grant, code.strip()), List.of());
    } catch (DutyRefused refused) {
      audit.refused(visit, "凭授权查用", id + " " + code.strip(), refused.quoted());
      return showOne(
          visit,
          refused.code().equals("DTY-067")
              ? HttpStatus.UNPROCESSABLE_CONTENT
              : HttpStatus.FORBIDDEN,
          id,
          List.of(),
          List.of(new Problem("code", refused.quoted())));
    }
  }

  private static LocalDate day(boolean needed, String text) {
    try {
      return needed ? LocalDate.parse(text) : LocalDate.MAX;
    } catch (DateTimeException wrong) {
      throw new DutyRefused("DTY-063", "请填写授权的最后一日");
    }
  }

  private ResponseEntity<byte[]> step(Visit visit, long id, String action, Runnable work) {
    return doing.step(
        visit,
        action,
        "授权 " + id,
        "words",
        work,
        "/desk/sharing/" + id,
        problems -> showOne(visit, HttpStatus.UNPROCESSABLE_CONTENT, id, List.of(), problems));
  }

  private SharingLines.Line get(Visit visit, long id) {
    return lines.find(visit, id).orElseThrow(() -> new NotHere("没有编号为 " + id + " 的数据共享"));
  }

  private static List<Field> shareable(CatalogueItem item) {
    return item.fields().stream()
        .filter(field -> field.disclosure() != FieldDisclosure.NEVER)
        .toList();
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, String item, List<Problem> problems) {
    var chosen =
        catalogue.items().stream()
            .filter(one -> one.code().value().equals(item))
            .findFirst()
            .orElse(catalogue.items().getFirst());
    return pages.show(
        visit,
        status,
        "sharing",
        new SharingPage(
            visit.may(Role.CLERK),
            catalogue.items(),
            chosen,
            shareable(chosen),
            lines.ledger(visit, "/desk/sharing/list.csv"),
            problems));
  }

  private ResponseEntity<byte[]> showOne(
      Visit visit,
      HttpStatus status,
      long id,
      List<SharingPage.Found> found,
      List<Problem> problems) {
    var line = get(visit, id);
    var grant = line.grant();
    var page =
        new SharingPage.One(
            grant,
            names.department(grant.department()),
            names.item(grant.item()),
            lines.fields(grant),
            lines.departments(line.answering().furnishers()),
            lines.answers(line),
            line.answering(),
            visit.may(Role.CREDIT_OFFICER),
            grant.state() == State.REQUESTED && line.answeredBy(visit),
            grant.state() == State.GRANTED && sharing.mayWithdraw(grant, decider(visit)),
            grant.department().equals(visit.department()) && grant.liveOn(LocalDate.now(clock)),
            found,
            uses(visit, id, "/desk/sharing/" + id + "/uses.csv"),
            problems);
    return pages.show(visit, status, "sharinggrant", page);
  }

  /** A person by name; a department's own system by the department whose key it has. */
  private String user(String by) {
    return by.startsWith(KEY)
        ? KEY + names.department(by.substring(KEY.length()))
        : accounts.person(by);
  }

  private Ledger uses(Visit visit, long id, String download) {
    var frame = pages.frame(visit);
    var rows =
        sharing.uses(id, MOST).stream()
            .map(one ->
                Ledger.row(
                    Cell.figure(frame.minute(one.at())),
                    Cell.of(user(one.by())),
                    Cell.of(one.what())))
            .toList();
    return new Ledger(List.of("时间", "使用人", "查用了什么"), rows, "还没有用过。", download);
  }
}

package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.district.District;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Register;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 责任清单: which department furnishes what, since when; changed by the credit office alone. */
@Controller
@RequestMapping("/desk/register")
class RegisterController {
  private final DeskPages pages;
  private final Register register;
  private final Catalogue catalogue;
  private final District district;
  private final Conditions conditions;
  private final Names names;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  RegisterController(
      DeskPages pages,
      Register register,
      Catalogue catalogue,
      District district,
      Conditions conditions,
      Names names,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.register = register;
    this.catalogue = catalogue;
    this.district = district;
    this.conditions = conditions;
    this.names = names;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "0") int offset) {
    conditions.anyDepartment(department, "/desk/register");
    audit.done(visit, "查看责任清单", department);
    return show(visit, HttpStatus.OK, department, offset, List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit, @RequestParam(defaultValue = "") String department) {
    var chosen = conditions.anyDepartment(department, "/desk/register");
    audit.done(visit, "下载责任清单", department);
    return ledger(chosen, "").csv("责任清单", "duties");
  }

  @PostMapping("/lay")
  ResponseEntity<byte[]> lay(
      Visit visit,
      @RequestParam DepartmentCode department,
      @RequestParam ItemCode item,
      @RequestParam Frequency frequency,
      @RequestParam(defaultValue = "") String basis,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String reason) {
    return step(
        visit,
        "登记责任",
        names.department(department) + " " + names.item(item),
        () -> register.lay(department, item, frequency, basis, day(from), reason, visit.login()));
  }

  @PostMapping("/end")
  ResponseEntity<byte[]> end(
      Visit visit,
      @RequestParam DepartmentCode department,
      @RequestParam ItemCode item,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String reason) {
    return step(
        visit,
        "终止责任",
        names.department(department) + " " + names.item(item),
        () -> register.end(department, item, day(from), reason, visit.login()));
  }

  @PostMapping("/settle")
  ResponseEntity<byte[]> settle(
      Visit visit,
      @RequestParam ItemCode item,
      @RequestParam DepartmentCode lead,
      @RequestParam(defaultValue = "") String reason) {
    return step(
        visit,
        "处理职责争议",
        names.item(item) + " 由" + names.department(lead) + "牵头",
        () -> register.settle(item, lead, reason, visit.login()));
  }

  @PostMapping("/close")
  ResponseEntity<byte[]> close(
      Visit visit,
      @RequestParam DepartmentCode department,
      @RequestParam DepartmentCode successor,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String reason) {
    return step(
        visit,
        "登记撤并",
        names.department(department),
        () -> register.close(department, day(from), successor, reason, visit.login()));
  }

  @PostMapping("/rename")
  ResponseEntity<byte[]> rename(
      Visit visit,
      @RequestParam DepartmentCode department,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String reason) {
    return step(
        visit,
        "登记更名",
        names.department(department),
        () -> register.rename(department, name, day(from), reason, visit.login()));
  }

  @PostMapping("/revoke")
  ResponseEntity<byte[]> revoke(
      Visit visit, @RequestParam long change, @RequestParam(defaultValue = "") String reason) {
    return step(
        visit,
        "撤销机构变动",
        "第 " + change + " 项",
        () -> register.revoke(change, reason, visit.login()));
  }

  private ResponseEntity<byte[]> step(Visit visit, String action, String object, Runnable work) {
    if (!visit.may(Role.CREDIT_OFFICER)) {
      audit.refused(visit, action, object, "不是信用办");
      throw new NotHere("责任清单由信用办登记");
    }
    return doing.step(
        visit,
        action,
        object,
        "reason",
        work,
        "/desk/register",
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, "", 0, problems));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new DutyRefused("DTY-056", "请填写日期");
    }
  }

  private Optional<DepartmentCode> chosen(String code) {
    return district.departments().stream()
        .map(one -> one.code())
        .filter(one -> one.value().equals(code))
        .findFirst();
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, String department, int offset, List<Problem> problems) {
    var narrowed = chosen(department).map(one -> "?department=" + one.value()).orElse("");
    var changes = register.changes();
    var claims =
        register.claims().stream()
            .map(one ->
                new RegisterPage.Claim(
                    one.item().value(),
                    names.item(one.item()),
                    choices(one.claimants()),
                    choices(one.outsiders())))
            .toList();
    var page =
        new RegisterPage(
            visit.may(Role.CREDIT_OFFICER),
            department,
            choices(district.departments().stream().map(one -> one.code()).toList()),
            choices(names.acting().stream().map(one -> one.code()).toList()),
            catalogue.items(),
            ledger(chosen(department), "/desk/register/list.csv" + narrowed)
                .page(offset, "/desk/register" + narrowed),
            claims,
            changed(changes),
            changes.stream()
                .filter(one -> one.revoked().isEmpty())
                .map(one -> new RegisterPage.Change(one.id(), one.day() + " " + words(one)))
                .toList(),
            LocalDate.now(clock).toString(),
            problems);
    return pages.show(visit, status, "register", page);
  }

  private Ledger changed(List<Register.Change> changes) {
    var rows =
        changes.stream()
            .map(one ->
                Ledger.row(
                    Cell.figure(one.day().toString()),
                    Cell.of(words(one)),
                    Cell.of(one.reason()),
                    Cell.of(one.revoked().isEmpty() ? "" : "已撤销：" + one.revoked())))
            .toList();
    return new Ledger(List.of("日期", "变动", "依据和理由", "撤销"), rows, "没有机构变动。", "");
  }

  /** As everyone was called on the day of the change. */
  private String words(Register.Change one) {
    return one.successor()
        .map(successor ->
            names.on(one.department(), one.day())
                + one.words()
                + "，由"
                + names.on(successor, one.day())
                + "承接")
        .orElse(one.words());
  }

  private List<QualityWorkPage.DepartmentChoice> choices(List<DepartmentCode> codes) {
    return codes.stream()
        .map(one -> new QualityWorkPage.DepartmentChoice(one.value(), names.department(one)))
        .toList();
  }

  private Ledger ledger(Optional<DepartmentCode> department, String download) {
    return new Ledger(
        List.of("信息事项", "部门", "报送频次", "依据", "自", "来源"),
        register.inForce(LocalDate.now(clock), department).stream()
            .map(one ->
                Ledger.row(
                    Cell.link(names.item(one.item()), "/desk/catalogue/" + one.item()),
                    Cell.of(names.department(one.department())),
                    Cell.of(one.frequency().title()),
                    Cell.of(one.basis()),
                    Cell.figure(one.fromDay().toString()),
                    Cell.of(origin(one.origin()))))
            .toList(),
        "没有登记责任。区县配置里的会在启动后自动登记。",
        download);
  }

  private static String origin(String origin) {
    return switch (origin) {
      case "DISTRICT" -> "区县配置";
      case "SUCCESSION" -> "承接";
      default -> "信用办登记";
    };
  }
}

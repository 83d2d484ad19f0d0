package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
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
import org.xinheng.duties.Bulletins;
import org.xinheng.duties.Bulletins.Bulletin;
import org.xinheng.duties.Bulletins.State;
import org.xinheng.duties.DutyRefused;

/** 数据质量通报: drafted, reviewed by a second person, published. */
@Controller
@RequestMapping("/desk/bulletins")
class BulletinsController {
  private final DeskPages pages;
  private final Bulletins bulletins;
  private final AccountLines accounts;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  BulletinsController(
      DeskPages pages,
      Bulletins bulletins,
      AccountLines accounts,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.bulletins = bulletins;
    this.accounts = accounts;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit) {
    audit.done(visit, "查看通报清单", "");
    return show(visit, HttpStatus.OK, List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit) {
    audit.done(visit, "下载通报清单", "");
    return shelf("").csv("质量通报", "bulletins");
  }

  @PostMapping
  ResponseEntity<byte[]> draft(Visit visit, @RequestParam(defaultValue = "") String month) {
    return doing.step(
        visit,
        "生成通报",
        month,
        "month",
        () -> bulletins.draft(month(month), visit.login()),
        "/desk/bulletins",
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, problems));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException wrong) {
      throw new DutyRefused("DTY-030", "请选择月份");
    }
  }

  @GetMapping("/{id:\\d+}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable long id) {
    audit.done(visit, "查看通报", String.valueOf(id));
    return showOne(visit, HttpStatus.OK, id, List.of());
  }

  @PostMapping("/{id:\\d+}/review")
  ResponseEntity<byte[]> review(
      Visit visit,
      @PathVariable long id,
      @RequestParam boolean passed,
      @RequestParam(defaultValue = "") String words) {
    return step(
        visit,
        id,
        passed ? "审核通过通报" : "退回通报",
        () -> bulletins.review(id, passed, words, visit.login()));
  }

  @PostMapping("/{id:\\d+}/publish")
  ResponseEntity<byte[]> publish(Visit visit, @PathVariable long id) {
    return step(visit, id, "发布通报", () -> bulletins.publish(id, visit.login()));
  }

  private ResponseEntity<byte[]> step(Visit visit, long id, String action, Runnable work) {
    return doing.step(
        visit,
        action,
        get(id).month().toString(),
        "words",
        work,
        "/desk/bulletins/" + id,
        problems -> showOne(visit, HttpStatus.CONFLICT, id, problems));
  }

  private Bulletin get(long id) {
    return bulletins.find(id).orElseThrow(() -> new NotHere("没有编号为 " + id + " 的通报"));
  }

  private ResponseEntity<byte[]> showOne(
      Visit visit, HttpStatus status, long id, List<Problem> problems) {
    var bulletin = get(id);
    var page =
        new BulletinPage(
            bulletin,
            accounts.person(bulletin.madeBy()),
            bulletin.reviewedBy().isEmpty() ? "" : accounts.person(bulletin.reviewedBy()),
            bulletin.madeBy().equals(visit.login()),
            problems);
    return pages.show(visit, status, "bulletin", page);
  }

  private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, List<Problem> problems) {
    var now = YearMonth.now(clock);
    var page =
        new BulletinPage.Shelf(
            visit.may(Role.CREDIT_OFFICER),
            IntStream.rangeClosed(1, 12).mapToObj(now::minusMonths).map(String::valueOf).toList(),
            shelf("/desk/bulletins/list.csv"),
            problems);
    return pages.show(visit, status, "bulletins", page);
  }

  private Ledger shelf(String download) {
    var rows =
        bulletins.all().stream()
            .map(one ->
                Ledger.row(
                    Cell.link(one.month().toString(), "/desk/bulletins/" + one.id()),
                    new Cell(one.state().title(), "", one.state() == State.DRAFT ? "due" : ""),
                    Cell.of(accounts.person(one.madeBy())),
                    Cell.of(one.reviewedBy().isEmpty() ? "" : accounts.person(one.reviewedBy())),
                    Cell.of(one.words())))
            .toList();
    return new Ledger(List.of("月份", "状态", "拟稿", "审核", "意见"), rows, "还没有通报。", download);
  }
}

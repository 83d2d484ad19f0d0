package org.xinheng.app.desk;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Turn;
import org.xinheng.app.district.District;
import org.xinheng.app.page.CsvTable;
import org.xinheng.collect.Catalogue;

/** 待核对清单: every row that waits, by deadline, and the way from one card to the next. */
@Controller
@RequestMapping(ReviewQueue.HERE)
class ReviewListController {
  private static final int MOST_IN_TABLE = 20_000;

  private final DeskPages pages;
  private final ReviewQueue queue;
  private final RecentAnswers recent;
  private final Catalogue catalogue;
  private final District district;
  private final Names names;
  private final Auditing audit;

  ReviewListController(
      DeskPages pages,
      ReviewQueue queue,
      RecentAnswers recent,
      Catalogue catalogue,
      District district,
      Names names,
      Auditing audit) {
    this.pages = pages;
    this.queue = queue;
    this.recent = recent;
    this.catalogue = catalogue;
    this.district = district;
    this.names = names;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Visit visit,
      @ModelAttribute ReviewChoice choice,
      @RequestParam(defaultValue = "0") int offset) {
    var filter = queue.filter(visit, choice);
    audit.done(visit, "查看待核对清单", "");
    int from = Math.max(0, offset);
    long all = queue.count(filter);
    var page =
        new ReviewListPage(
            choice,
            visit.who().seesAllDepartments() ? departments() : List.of(),
            catalogue.items(),
            all,
            queue.lines(filter, choice, from, Ledger.PAGE),
            Turn.at(from, all, choice.at(ReviewQueue.HERE)),
            choice.at(ReviewQueue.HERE + "/list.csv"),
            choice.at(ReviewQueue.HERE + "/next"),
            recent.of(visit));
    return pages.show(visit, "reviews", page);
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit, @ModelAttribute ReviewChoice choice) {
    var filter = queue.filter(visit, choice);
    audit.done(visit, "下载待核对清单", "");
    var frame = pages.frame(visit);
    var table =
        new CsvTable(
            "核对件", "报送的主体", "信息事项", "部门", "文书", "决定日期", "公示时限", "等待起", "问题", "最可能的主体", "其代码", "依据");
    queue
        .lines(filter, choice, 0, MOST_IN_TABLE)
        .forEach(one ->
            table.row(
                one.review(),
                one.subject(),
                one.item(),
                one.department(),
                one.document(),
                one.decidedOn(),
                one.deadlineText(),
                frame.minute(one.queuedAt()),
                one.question(),
                one.candidate(),
                one.code(),
                one.why()));
    return table.named("待核对主体", "reviews");
  }

  /** The card that follows in the list; the first without one given. */
  @GetMapping("/next")
  ResponseEntity<byte[]> next(
      Visit visit,
      @ModelAttribute ReviewChoice choice,
      @RequestParam(defaultValue = "0") long after) {
    var card = queue.next(after, queue.filter(visit, choice), choice);
    return DeskPages.go(visit, card.orElse(choice.at(ReviewQueue.HERE)), "");
  }

  private List<QualityWorkPage.DepartmentChoice> departments() {
    return district.departments().stream()
        .map(one ->
            new QualityWorkPage.DepartmentChoice(one.code().value(), names.department(one.code())))
        .toList();
  }
}

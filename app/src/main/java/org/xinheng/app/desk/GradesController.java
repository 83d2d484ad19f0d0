package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.assess.Assessment;
import org.xinheng.assess.Contribution.Cause;
import org.xinheng.assess.Graded;
import org.xinheng.assess.Grades;
import org.xinheng.assess.WhatIf;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Hit;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 信用等级: for the credit office and departments' clerks, every look in the audit trail. A record of
 * another department is named, and opened only by its own.
 */
@Controller
@RequestMapping("/desk/grades")
class GradesController {
  private static final int HITS = 30;
  private static final int SNAPSHOTS = 50;

  private final DeskPages pages;
  private final EntitySearch search;
  private final MarketEntities entities;
  private final Dossiers dossiers;
  private final Grades grades;
  private final Names names;
  private final Auditing audit;
  private final Clock clock;

  GradesController(
      DeskPages pages,
      EntitySearch search,
      MarketEntities entities,
      Dossiers dossiers,
      Grades grades,
      Names names,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.search = search;
    this.entities = entities;
    this.dossiers = dossiers;
    this.grades = grades;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> find(Visit visit, @RequestParam(defaultValue = "") String q) {
    var words = q.strip();
    var hits = words.isEmpty() ? List.<Hit>of() : search.search(words, HITS);
    return pages.show(visit, "grades", new GradePage.Search(words, hits));
  }

  /** From a record to the grade of whose it is. */
  @GetMapping("/record/{number}")
  ResponseEntity<byte[]> ofRecord(Visit visit, @PathVariable String number) {
    var subject =
        EntryNumbers.parse(number)
            .flatMap(dossiers::find)
            .filter(found -> visit.sees(found.furnishedBy()))
            .map(Entry::subject)
            .orElseThrow(() -> new NotHere("没有编号为“" + number + "”的条目"));
    return DeskPages.go(visit, "/desk/grades/" + subject, "");
  }

  @GetMapping("/{id:\\d{1,18}}")
  ResponseEntity<byte[]> one(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String card,
      @RequestParam(defaultValue = "") String on) {
    var entity = get(id);
    if (entity.mergedInto().isPresent()) {
      return DeskPages.go(
          visit,
          "/desk/grades/" + entity.mergedInto().get(),
          "“" + entity.name() + "”已并入这一户，一起评价。");
    }
    var today = LocalDate.now(clock);
    var day = day(on, today);
    var problems =
        day.isPresent()
            ? List.<Problem>of()
            : List.of(new Problem("on", "日期应为今天或以前的某一天，写成 " + today + " 的样子；现按今天显示"));
    var shown = day.orElse(today);
    var cards = grades.cards(today);
    var chosen =
        cards.stream()
            .map(Grades.Card::id)
            .filter(card::equals)
            .findFirst()
            .orElse(cards.getFirst().id());
    audit.done(visit, "查看信用等级", code(entity), chosen + " " + shown);
    return pages.show(
        visit,
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "grade",
        page(visit, entity, cards, chosen, shown, today, problems));
  }

  private GradePage page(
      Visit visit,
      MarketEntity entity,
      List<Grades.Card> cards,
      String card,
      LocalDate on,
      LocalDate today,
      List<Problem> problems) {
    Optional<Assessment> assessment = grades.of(entity.id(), card, on);
    return new GradePage(
        entity,
        cards,
        card,
        on,
        on.equals(today),
        assessment,
        assessment
            .map(one -> GradePage.parts(one.graded(), cause -> because(visit, cause)))
            .orElse(List.of()),
        assessment.map(one -> holds(visit, one.graded())).orElse(List.of()),
        assessment.map(one -> changes(visit, one)).orElse(List.of()),
        grades.historyOf(entity.id(), card, SNAPSHOTS),
        problems);
  }

  @GetMapping("/{id:\\d{1,18}}/snapshots/{snapshot:\\d{1,18}}")
  ResponseEntity<byte[]> replay(Visit visit, @PathVariable long id, @PathVariable long snapshot) {
    var entity = get(id);
    var replay =
        grades
            .replay(snapshot)
            .filter(one -> one.subject().equals(entity.id()))
            .orElseThrow(() -> new NotHere("这一户没有编号为 " + snapshot + " 的快照"));
    audit.done(visit, "重算信用等级", code(entity), "快照 " + snapshot);
    return pages.show(
        visit,
        "gradereplay",
        new GradePage.Replayed(
            entity,
            replay,
            GradePage.parts(replay.again(), cause -> because(visit, cause)),
            holds(visit, replay.again())));
  }

  private List<GradePage.Held> holds(Visit visit, Graded graded) {
    return graded.holds().stream()
        .map(hold ->
            new GradePage.Held(
                hold, hold.causes().stream().map(cause -> because(visit, cause)).toList()))
        .toList();
  }

  private List<GradePage.Change> changes(Visit visit, Assessment assessment) {
    Map<EntryId, Cause> causes =
        Stream.concat(
                assessment.graded().contributions().stream().flatMap(one -> one.cause().stream()),
                assessment.graded().holds().stream().flatMap(one -> one.causes().stream()))
            .collect(Collectors.toMap(Cause::entry, cause -> cause, (one, other) -> one));
    return assessment.whatIf().stream().map(what -> change(visit, what, causes)).toList();
  }

  private GradePage.Change change(Visit visit, WhatIf what, Map<EntryId, Cause> causes) {
    return new GradePage.Change(
        what,
        what.ended().stream()
            .flatMap(entry -> Optional.ofNullable(causes.get(entry)).stream())
            .map(cause -> because(visit, cause))
            .toList());
  }

  private GradePage.Because because(Visit visit, Cause cause) {
    return new GradePage.Because(
        names.item(cause.item()) + " " + cause.decidedOn() + " #" + cause.entry(),
        visit.sees(cause.department()) ? "/desk/records/" + cause.entry() : "",
        names.department(cause.department()),
        cause.lastDay().map(LocalDate::toString).orElse("列入或有效期间"));
  }

  private static Optional<LocalDate> day(String typed, LocalDate today) {
    if (typed.isBlank()) {
      return Optional.of(today);
    }
    try {
      return Optional.of(LocalDate.parse(typed.strip())).filter(day -> !day.isAfter(today));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }

  private static String code(MarketEntity entity) {
    return entity.code().orElse("主体 " + entity.id());
  }

  private MarketEntity get(long id) {
    return Optional.of(id)
        .filter(number -> number > 0)
        .flatMap(number -> entities.find(new SubjectId(number)))
        .filter(one -> one.kind() != SubjectKind.NATURAL_PERSON)
        .orElseThrow(() -> new NotHere("没有编号为 " + id + " 的主体；自然人不评价"));
  }
}

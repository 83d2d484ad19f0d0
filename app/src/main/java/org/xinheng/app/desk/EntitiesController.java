package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Role;
import org.xinheng.conveyor.EntityCorrections;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Merger;
import org.xinheng.link.MergerOutcome;
import org.xinheng.link.MergerRefusal;
import org.xinheng.link.Mergers;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** 主体更正: two that are one, the way back, and records in the wrong dossier. The credit office's. */
@Controller
@RequestMapping("/desk/entities")
class EntitiesController {
  private static final int HITS = 30;
  private static final int LONGEST = 500;

  private final DeskPages pages;
  private final EntitySearch search;
  private final MarketEntities entities;
  private final Mergers mergers;
  private final Dossiers dossiers;
  private final Catalogue catalogue;
  private final EntryLines lines;
  private final EntityCorrections corrections;
  private final Auditing audit;

  EntitiesController(
      DeskPages pages,
      EntitySearch search,
      MarketEntities entities,
      Mergers mergers,
      Dossiers dossiers,
      Catalogue catalogue,
      EntryLines lines,
      EntityCorrections corrections,
      Auditing audit) {
    this.pages = pages;
    this.search = search;
    this.entities = entities;
    this.mergers = mergers;
    this.dossiers = dossiers;
    this.catalogue = catalogue;
    this.lines = lines;
    this.corrections = corrections;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> find(Visit visit, @RequestParam(defaultValue = "") String q) {
    var words = q.strip();
    var hits = words.isEmpty() ? List.<org.xinheng.inquire.Hit>of() : search.search(words, HITS);
    return pages.show(visit, "entities", new EntityCorrectionPage.Search(words, hits));
  }

  @GetMapping("/{id:\\d{1,18}}")
  ResponseEntity<byte[]> one(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String into) {
    var entity = get(id);
    audit.done(visit, "查看主体更正页", EntityCorrectionPage.code(entity));
    var other = into.isBlank() ? Optional.<MarketEntity>empty() : named(into);
    var problems =
        into.isBlank() || other.isPresent()
            ? List.<Problem>of()
            : List.of(new Problem("into", "没有代码或编号为“" + into.strip() + "”的主体"));
    return show(visit, HttpStatus.OK, entity, other, into.strip(), "", problems);
  }

  @PostMapping("/{id:\\d{1,18}}/merge")
  ResponseEntity<byte[]> merge(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String into,
      @RequestParam(defaultValue = "") String why) {
    var entity = get(id);
    var other = named(into);
    if (other.isEmpty()) {
      var problem = new Problem("into", "没有代码或编号为“" + into.strip() + "”的主体");
      return show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          entity,
          other,
          into.strip(),
          why,
          List.of(problem));
    }
    var object = EntityCorrectionPage.code(entity) + " → " + EntityCorrectionPage.code(other.get());
    return switch (corrections.merge(entity.id(), other.get().id(), brief(why), visit.login())) {
      case MergerOutcome.Refused(var refusal) -> {
        audit.refused(visit, "并户", object, refusal.quoted());
        yield refused(visit, entity, other, into.strip(), why, refusal);
      }
      case MergerOutcome.Done(var merger) -> {
        audit.done(visit, "并户", object, why.strip());
        yield DeskPages.go(visit, "/desk/entities/" + merger.into(), "已并户。查询、公示和报告都归到这一户；可以在下面撤销。");
      }
    };
  }

  @PostMapping("/{id:\\d{1,18}}/undo")
  ResponseEntity<byte[]> undo(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long merger,
      @RequestParam(defaultValue = "") String why) {
    var entity = get(id);
    return switch (corrections.undo(merger, brief(why), visit.login())) {
      case MergerOutcome.Refused(var refusal) -> {
        audit.refused(visit, "撤销并户", "并户 " + merger, refusal.quoted());
        yield refused(visit, entity, Optional.empty(), "", why, refusal);
      }
      case MergerOutcome.Done(var done) -> {
        audit.done(visit, "撤销并户", "并户 " + merger, why.strip());
        yield DeskPages.go(visit, "/desk/entities/" + done.from(), "已撤销并户。期间按其代码报送的记录已一并归还。");
      }
    };
  }

  @PostMapping("/{id:\\d{1,18}}/split")
  ResponseEntity<byte[]> split(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<String> entry,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String why) {
    var entity = get(id);
    var target = named(to);
    if (target.isEmpty()) {
      var problem = new Problem("to", "没有代码或编号为“" + to.strip() + "”的主体");
      return show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          entity,
          Optional.empty(),
          "",
          why,
          List.of(problem));
    }
    var chosen = entry.stream().flatMap(one -> EntryNumbers.parse(one).stream()).toList();
    var refusal =
        corrections.split(chosen, entity.id(), target.get().id(), brief(why), visit.login());
    var object =
        EntityCorrectionPage.code(entity)
            + " → "
            + EntityCorrectionPage.code(target.get())
            + "，条目 "
            + String.join("、", chosen.stream().map(EntryId::toString).toList());
    if (refusal.isPresent()) {
      audit.refused(visit, "分出记录", object, refusal.get().quoted());
      return refused(visit, entity, Optional.empty(), "", why, refusal.get());
    }
    audit.done(visit, "分出记录", object, why.strip());
    return DeskPages.go(
        visit,
        "/desk/entities/" + target.get().id(),
        "已把 " + chosen.size() + " 条记录归到这一户，公示日期和期限不变。");
  }

  private ResponseEntity<byte[]> refused(
      Visit visit,
      MarketEntity entity,
      Optional<MarketEntity> other,
      String typed,
      String why,
      MergerRefusal refusal) {
    return show(
        visit,
        HttpStatus.valueOf(refusal.status()),
        entity,
        other,
        typed,
        why,
        List.of(new Problem("why", refusal.quoted())));
  }

  private ResponseEntity<byte[]> show(
      Visit visit,
      HttpStatus status,
      MarketEntity entity,
      Optional<MarketEntity> other,
      String typed,
      String why,
      List<Problem> problems) {
    return pages.show(
        visit,
        status,
        "entity",
        new EntityCorrectionPage(
            entity,
            entity.mergedInto().flatMap(entities::find),
            dossiers.of(entity.id()).stream().map(one -> record(one, entity)).toList(),
            mergers.of(entity.id()).stream().map(merger -> with(merger, entity)).toList(),
            other,
            other.map(one -> dossiers.of(one.id()).size()).orElse(0),
            typed,
            why,
            problems));
  }

  private EntityCorrectionPage.Held record(Entry entry, MarketEntity entity) {
    var code =
        catalogue
            .item(entry.item(), entry.edition())
            .find(Role.SUBJECT_CODE)
            .map(field -> entry.fields().getOrDefault(field.name(), ""))
            .orElse("");
    return new EntityCorrectionPage.Held(
        lines.line(entry),
        entry.decidedOn().toString(),
        code,
        entity.code().map(code::equals).orElse(true));
  }

  private EntityCorrectionPage.MergedWith with(Merger merger, MarketEntity entity) {
    boolean cameIn = merger.into().equals(entity.id());
    return new EntityCorrectionPage.MergedWith(
        merger, entities.find(cameIn ? merger.from() : merger.into()).orElseThrow(), cameIn);
  }

  /** By its code, or by its number as the page shows it. */
  private Optional<MarketEntity> named(String typed) {
    var text = typed.strip().replaceFirst("^主体编号\\s*", "");
    return entities
        .byCode(text.toUpperCase(java.util.Locale.ROOT))
        .or(() ->
            text.matches("\\d{1,15}")
                ? entities.find(new SubjectId(Long.parseLong(text)))
                : Optional.empty())
        .filter(one -> one.kind() != SubjectKind.NATURAL_PERSON);
  }

  private MarketEntity get(long id) {
    return Optional.of(id)
        .filter(number -> number > 0)
        .flatMap(number -> entities.find(new SubjectId(number)))
        .filter(one -> one.kind() != SubjectKind.NATURAL_PERSON)
        .orElseThrow(() -> new NotHere("没有编号为 " + id + " 的主体"));
  }

  private static String brief(String why) {
    return why.length() > LONGEST ? why.substring(0, LONGEST) : why;
  }
}

package org.xinheng.app.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.EntityCorrectionPage.Typed;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.Split;
import org.xinheng.dossier.Splits;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Merger;
import org.xinheng.link.MergerProposal;
import org.xinheng.link.MergerRefusal;
import org.xinheng.link.Mergers;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** 主体更正页的取得. One entity with what was merged, given and taken back, and what it holds now. */
@Component
class CorrectionPages {
  private static final int LONGEST = 500;

  private final DeskPages pages;
  private final MarketEntities entities;
  private final Mergers mergers;
  private final Splits splits;
  private final Dossiers dossiers;
  private final Catalogue catalogue;
  private final EntryLines lines;
  private final EntityComparisons comparisons;

  CorrectionPages(
      DeskPages pages,
      MarketEntities entities,
      Mergers mergers,
      Splits splits,
      Dossiers dossiers,
      Catalogue catalogue,
      EntryLines lines,
      EntityComparisons comparisons) {
    this.pages = pages;
    this.entities = entities;
    this.mergers = mergers;
    this.splits = splits;
    this.dossiers = dossiers;
    this.catalogue = catalogue;
    this.lines = lines;
    this.comparisons = comparisons;
  }

  ResponseEntity<byte[]> show(Visit visit, MarketEntity entity, Typed typed) {
    return show(visit, HttpStatus.OK, entity, typed, List.of());
  }

  /**
   * Nobody is known by what was typed into the field.
   *
   * @param status 422 of a form, 200 of a comparison that was only asked for
   */
  ResponseEntity<byte[]> unknown(
      Visit visit, HttpStatus status, MarketEntity entity, String field, Typed typed) {
    var name = field.equals("to") ? typed.to() : typed.into();
    var problem = new Problem(field, "没有代码或编号为“" + name + "”的主体");
    return show(visit, status, entity, typed, List.of(problem));
  }

  ResponseEntity<byte[]> refused(
      Visit visit, MarketEntity entity, Typed typed, MergerRefusal refusal) {
    var problem = new Problem("why", refusal.quoted());
    return show(visit, HttpStatus.valueOf(refusal.status()), entity, typed, List.of(problem));
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, MarketEntity entity, Typed typed, List<Problem> problems) {
    return pages.show(
        visit,
        status,
        "entity",
        new EntityCorrectionPage(
            entity,
            entity.mergedInto().flatMap(entities::find),
            dossiers.of(entity.id()).stream().map(one -> record(one, entity)).toList(),
            mergers.of(entity.id()).stream().map(merger -> with(merger, entity)).toList(),
            splits.of(entity.id()).stream().map(split -> with(split, entity)).toList(),
            mergers.proposalsOf(entity.id()).stream().map(this::proposed).toList(),
            typed.other().map(other -> comparisons.of(visit, entity, other)),
            typed
                .other()
                .filter(other -> mergers.needsApproval(entity.id(), other.id()))
                .isPresent(),
            typed,
            problems));
  }

  private EntityCorrectionPage.Held record(Entry entry, MarketEntity entity) {
    var item = catalogue.item(entry.item(), entry.edition());
    var code =
        item.find(Role.SUBJECT_CODE)
            .map(field -> entry.fields().getOrDefault(field.name(), ""))
            .orElse("");
    return new EntityCorrectionPage.Held(
        lines.line(entry),
        entry.decidedOn().toString(),
        code,
        entity.code().map(code::equals).orElse(true),
        item.nature() != Nature.REGISTRATION);
  }

  /** Those that wait, for the page where one begins. */
  List<EntityCorrectionPage.Proposed> waiting() {
    return mergers.waiting().stream().map(this::proposed).toList();
  }

  EntityCorrectionPage.Proposed proposed(MergerProposal proposal) {
    return new EntityCorrectionPage.Proposed(
        proposal,
        entities.find(proposal.from()).orElseThrow(),
        entities.find(proposal.into()).orElseThrow());
  }

  private EntityCorrectionPage.MergedWith with(Merger merger, MarketEntity entity) {
    boolean cameIn = merger.into().equals(entity.id());
    return new EntityCorrectionPage.MergedWith(
        merger, entities.find(cameIn ? merger.from() : merger.into()).orElseThrow(), cameIn);
  }

  private EntityCorrectionPage.SplitWith with(Split split, MarketEntity entity) {
    boolean cameIn = split.to().equals(entity.id());
    return new EntityCorrectionPage.SplitWith(
        split,
        entities.find(cameIn ? split.from() : split.to()).orElseThrow(),
        cameIn,
        split.given().stream().map(one -> given(one, split)).toList());
  }

  private EntityCorrectionPage.Given given(Split.Given one, Split split) {
    var line = lines.line(dossiers.find(one.entry()).orElseThrow());
    if (one.back().isEmpty() && one.changed()) {
      return new EntityCorrectionPage.Given(line, "此后又有更正或再次分出，现在“" + holder(one.as()) + "”名下");
    }
    return new EntityCorrectionPage.Given(
        line, split.undone().isPresent() && one.back().isPresent() ? "已归还" : "");
  }

  /** In whose dossier the record's newest version lies. */
  private String holder(EntryId entry) {
    var newest = dossiers.versionsOf(entry).getLast();
    return entities.find(newest.subject()).map(MarketEntity::name).orElse("");
  }

  /** By its code, or by its number as the page shows it. */
  Optional<MarketEntity> named(String typed) {
    var text = typed.strip().replaceFirst("^主体编号\\s*", "");
    return entities
        .byCode(text.toUpperCase(Locale.ROOT))
        .or(() ->
            text.matches("\\d{1,15}")
                ? entities.find(new SubjectId(Long.parseLong(text)))
                : Optional.empty())
        .filter(one -> one.kind() != SubjectKind.NATURAL_PERSON);
  }

  MarketEntity get(long id) {
    return Optional.of(id)
        .filter(number -> number > 0)
        .flatMap(number -> entities.find(new SubjectId(number)))
        .filter(one -> one.kind() != SubjectKind.NATURAL_PERSON)
        .orElseThrow(() -> new NotHere("没有编号为 " + id + " 的主体"));
  }

  static String brief(String why) {
    return why.length() > LONGEST ? why.substring(0, LONGEST) : why;
  }
}

package org.xinheng.app.api;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.app.page.DepartmentNames;
import org.xinheng.collect.Role;
import org.xinheng.inquire.DecisionPage;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.Hit;
import org.xinheng.inquire.Kin;
import org.xinheng.inquire.Provenance;
import org.xinheng.inquire.PublicityClock;
import org.xinheng.inquire.RecordPage;
import org.xinheng.inquire.ShownField;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.SubjectId;

/** 查询答复. Entities and records in JSON; whatever is left out was left out by the disclosure. */
@Component
final class InquiryJson {
  private static final String ENTITIES = "/api/v1/entities/";

  private final DepartmentNames departments;

  InquiryJson(DepartmentNames departments) {
    this.departments = departments;
  }

  byte[] entity(EntityCard card, Kin kin) {
    return Json.of(json -> {
      subject(json, card.id(), card.name(), card.code());
      json.put("kind", card.kind().name())
          .put("kindTitle", card.kind().title())
          .put("provisional", card.provisional())
          .put("state", card.state())
          .put("endedOn", card.endedOn())
          .list(
              "formerNames",
              card.formerNames(),
              former -> json.put("name", former.name()).put("endedOn", former.endedOn()))
          .list("oldCodes", card.oldCodes(), old -> oldCode(json, old))
          .list(
              "merged",
              card.merged(),
              one ->
                  json.put("name", one.name())
                      .put("code", one.code())
                      .put("on", one.on().toString()));
      fields(json, "basics", card.basics());
      kin(json, kin);
      json.object("source", card.basicsFrom(), from -> source(json, from))
          .object(
              "counts",
              counts -> card.counts().forEach((item, n) -> counts.put(item.value(), (long) n)))
          .put("records", ENTITIES + address(card.code(), card.id()) + "/records");
    });
  }

  private static void kin(Json json, Kin kin) {
    json.object("parent", kin.parent(), parent -> other(json, parent))
        .put("branchCount", (long) kin.branchCount())
        .list("branches", kin.branches(), branch -> other(json, branch))
        .list("successors", kin.successors(), other -> succession(json, other))
        .list("predecessors", kin.predecessors(), other -> succession(json, other));
  }

  private static void succession(Json json, Kin.Other other) {
    other(json, other);
    json.put("way", other.way()).put("on", other.on());
  }

  private static void other(Json json, Kin.Other other) {
    var code = Optional.of(other.code()).filter(text -> !text.isEmpty());
    json.put("name", other.name())
        .put("code", code)
        .put("href", other.subject().map(id -> ENTITIES + address(code, id)));
  }

  private static void oldCode(Json json, EntityCard.OldCode old) {
    json.put("kind", old.code().kind().name())
        .put("kindTitle", old.code().kind().title())
        .put("code", old.code().value())
        .put("seenFrom", old.seenFrom().toString())
        .put("seenUntil", old.seenUntil());
  }

  byte[] hits(List<Hit> hits, Optional<String> next) {
    return Json.of(json -> json.list("entities", hits, hit -> hit(json, hit)).put("next", next));
  }

  private static void hit(Json json, Hit hit) {
    var listing = hit.listing();
    var code = Optional.of(listing.code()).filter(text -> !text.isEmpty());
    subject(json, listing.id(), listing.name(), code);
    json.put("kind", listing.kind().name())
        .put("kindTitle", listing.kind().title())
        .put("provisional", listing.provisional())
        .texts("formerNames", listing.formerNames())
        .texts("oldCodes", listing.oldCodes())
        .put("town", listing.town())
        .put("state", listing.state())
        .put("endedOn", listing.endedOn())
        .put("by", hit.by().name())
        .put("byTitle", hit.by().title())
        .put("matched", hit.matched());
  }

  byte[] records(String name, RecordPage page) {
    return Json.of(json ->
        json.list(name, page.records(), record -> record(json, record)).put("next", page.next()));
  }

  /** Records of one entity, and what is kept from the caller for want of a grant. */
  byte[] records(RecordPage page, List<Granted.Withheld> withheld) {
    return Json.of(json ->
        json.list("records", page.records(), record -> record(json, record))
            .put("next", page.next())
            .list(
                "withheld",
                withheld,
                one ->
                    json.put("item", one.item().value())
                        .put("itemTitle", one.title())
                        .put("code", one.code())
                        .put("why", one.why())));
  }

  byte[] decision(DecisionPage page) {
    return Json.of(json -> {
      record(json, page.record());
      json.list("versions", page.versions(), version -> version(json, version));
    });
  }

  private static void version(Json json, DecisionPage.Version version) {
    json.put("id", version.id().value())
        .put("version", version.version())
        .put("addedAt", version.addedAt().toString())
        .put("reason", version.reason())
        .put("current", version.current());
  }

  private void record(Json json, ShownRecord record) {
    json.put("id", record.id().value())
        .put("item", record.item().value())
        .put("itemTitle", record.itemTitle())
        .object(
            "subject",
            of -> subject(of, record.subject(), record.subjectName(), record.subjectCode()))
        .put("documentNumber", record.documentNumber())
        .put("summary", record.summary())
        .put("decidedOn", record.decidedOn().toString())
        .put("publishedOn", record.publishedOn());
    record.publishedOnWorkingDay().ifPresent(day -> json.put("publishedOnWorkingDay", (long) day));
    json.put("live", record.live())
        .put("openness", record.openness().name())
        .object("publicity", of -> publicity(of, record.clock()));
    fields(json, "fields", record.fields());
    json.object("source", of -> source(of, record.provenance()));
  }

  private static void publicity(Json json, PublicityClock clock) {
    json.put("ruleBook", clock.ruleBook())
        .put("article", clock.article())
        .put("seriousness", clock.seriousness().map(Seriousness::name))
        .put("seriousnessTitle", clock.seriousness().map(Seriousness::title))
        .put("startRule", clock.startRule().name())
        .put("startRuleTitle", clock.startRule().title())
        .put("startsOn", clock.startsOn())
        .put("earliestRepair", clock.earliestEnd())
        .put("latestEnd", clock.latestEnd())
        .put("unlimited", clock.unlimited())
        .put("why", clock.why());
  }

  private void fields(Json json, String name, List<ShownField> fields) {
    json.list(
        name,
        fields,
        field -> {
          json.put("name", field.name().value())
              .put("title", field.title())
              .put("value", field.value())
              .put("masked", field.masked());
          now(field).ifPresent(text -> json.put("now", text));
        });
  }

  /** The value stays as filed; what has become of a department named by a former name is beside. */
  private Optional<String> now(ShownField field) {
    return field.role().filter(Role::isDepartment).flatMap(role -> departments.now(field.value()));
  }

  private void source(Json json, Provenance from) {
    json.put("department", from.department().value())
        .put("departmentName", departments.name(from.department()))
        .put("submission", from.receipt())
        .put("row", from.row())
        .put("version", from.version())
        .put("addedAt", from.addedAt().toString())
        .put("contentHash", from.contentHash());
  }

  private static void subject(Json json, SubjectId id, String name, Optional<String> code) {
    json.put("id", id.value())
        .put("name", name)
        .put("code", code)
        .put("href", ENTITIES + address(code, id));
  }

  /** The unified code; without one the platform's own number. */
  private static String address(Optional<String> code, SubjectId id) {
    return code.isPresent() ? code.get() : "n" + id.value();
  }
}

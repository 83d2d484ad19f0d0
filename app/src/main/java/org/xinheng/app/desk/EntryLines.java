package org.xinheng.app.desk;

import org.springframework.stereotype.Component;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Role;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/** 条目摘要的取得. */
@Component
class EntryLines {
  private final Dossiers dossiers;
  private final MarketEntities entities;
  private final Catalogue catalogue;
  private final Names names;

  EntryLines(Dossiers dossiers, MarketEntities entities, Catalogue catalogue, Names names) {
    this.dossiers = dossiers;
    this.entities = entities;
    this.catalogue = catalogue;
    this.names = names;
  }

  EntryLine of(EntryId id, DepartmentCode department) {
    return dossiers
        .find(id)
        .map(this::line)
        .orElseGet(
            () -> new EntryLine(id.value(), "（无此条目）", "", "", "", names.department(department)));
  }

  EntryLine line(Entry entry) {
    var code = entities.find(entry.subject()).flatMap(MarketEntity::code);
    return new EntryLine(
        entry.id().value(),
        text(entry, Role.SUBJECT_NAME),
        code.map(value -> "/entities/" + value).orElse(""),
        names.item(entry.item()),
        document(entry),
        names.department(entry.furnishedBy()));
  }

  private String document(Entry entry) {
    var number = text(entry, Role.DOCUMENT_NUMBER);
    return number.isEmpty() ? text(entry, Role.DOCUMENT_NAME) : number;
  }

  private String text(Entry entry, Role role) {
    return catalogue
        .find(entry.item())
        .flatMap(item -> item.find(role))
        .map(field -> entry.fields().getOrDefault(field.name(), ""))
        .orElse("");
  }
}

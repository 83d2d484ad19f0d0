package org.xinheng.dossier.model;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.dossier.RecordReading.Said;
import org.xinheng.vocabulary.ChineseDates;
import org.xinheng.vocabulary.FieldName;

/** 事件之日. Where in a version the day of an event stands. */
public sealed interface EventDay {

  Optional<LocalDate> of(CatalogueItem item, Said said);

  default boolean isOfTheDecision() {
    return this instanceof Decided;
  }

  /** 作出决定之日. */
  record Decided() implements EventDay {
    @Override
    public Optional<LocalDate> of(CatalogueItem item, Said said) {
      return Optional.of(said.version().decidedOn());
    }
  }

  /** 入档之日: for what states no day of its own. */
  record FiledDay() implements EventDay {
    @Override
    public Optional<LocalDate> of(CatalogueItem item, Said said) {
      return Optional.of(said.version().filedOn());
    }
  }

  /** 字段所载之日. */
  record InField(FieldName field) implements EventDay {
    @Override
    public Optional<LocalDate> of(CatalogueItem item, Said said) {
      return ChineseDates.parse(said.at(field));
    }
  }

  /** The field that plays the role, whatever it is called in the item. */
  record InRole(Role role) implements EventDay {
    @Override
    public Optional<LocalDate> of(CatalogueItem item, Said said) {
      return item.find(role).flatMap(field -> ChineseDates.parse(said.at(field.name())));
    }
  }
}

package org.xinheng.inquire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.inquire.store.Cards;
import org.xinheng.inquire.store.KinRows;
import org.xinheng.inquire.store.Records;
import org.xinheng.inquire.store.Registrations;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.UnitNames;

/**
 * 主体查询. The card, the page and the records of one market entity, as the audience may see them on
 * that day. A merged entity is answered by the one it was merged into; natural persons have none.
 */
public final class EntityPages {
  /** How many branches a page lists before it refers to the list of all. */
  public static final int BRANCHES = 20;

  private final Catalogue catalogue;
  private final Cards cards;
  private final Records records;
  private final Registrations registrations;
  private final KinRows kin;
  private final UnitNames towns;

  /**
   * @param towns an entity is told to lie in its town under the name the town bears that day
   */
  public EntityPages(JdbcClient sql, Catalogue catalogue, UnitNames towns, Clock clock) {
    this.catalogue = catalogue;
    this.towns = towns;
    this.cards = new Cards(sql, catalogue, clock);
    this.records = new Records(sql, catalogue);
    this.registrations = new Registrations(sql, catalogue);
    this.kin = new KinRows(sql);
  }

  /** One quick query by the 18-character code. */
  public Optional<EntityCard> card(String code, Audience audience, LocalDate today) {
    return cards.find(code, audience, today).map(card -> card.inTown(at -> towns.on(at, today)));
  }

  public Optional<EntityCard> card(SubjectId subject, Audience audience, LocalDate today) {
    return cards.find(subject, audience, today).map(card -> card.inTown(at -> towns.on(at, today)));
  }

  /** The card, its ties and the newest {@code most} records of each item; a query each. */
  public Optional<EntityPage> page(String code, Audience audience, LocalDate today, int most) {
    return card(code, audience, today).map(card -> page(card, audience, today, most));
  }

  public Optional<EntityPage> page(
      SubjectId subject, Audience audience, LocalDate today, int most) {
    return card(subject, audience, today).map(card -> page(card, audience, today, most));
  }

  private EntityPage page(EntityCard card, Audience audience, LocalDate today, int most) {
    boolean ended = showsEnded(card.id(), audience);
    List<ShownRecord> all =
        card.counts().isEmpty() && !ended && !seesMore(audience)
            ? List.of()
            : records.newest(card.id(), audience, today, most, ended);
    List<EntityPage.Section> sections = new ArrayList<>();
    for (CatalogueItem item : catalogue.items()) {
      if (item.nature() != Nature.REGISTRATION) {
        List<ShownRecord> own =
            all.stream().filter(record -> record.item().equals(item.code())).toList();
        int total = Math.max(card.count(item.code()), own.size());
        if (total > 0 || item.provisions().dualPublicity()) {
          sections.add(new EntityPage.Section(item.code(), item.title(), total, own));
        }
      }
    }
    return new EntityPage(card, kin(card, BRANCHES), sections);
  }

  private boolean seesMore(Audience audience) {
    return Disclosure.seesMore(catalogue, audience);
  }

  private static boolean showsEnded(SubjectId subject, Audience audience) {
    boolean own = !(audience instanceof Audience.Subject(var self)) || self.equals(subject);
    return own && Disclosure.seesEnded(audience);
  }

  /** 登记沿革 of the entity; not even asked for where one registration tells all there is. */
  public RegistrationHistory history(EntityCard card, Audience audience) {
    boolean changed =
        card.basicsFrom().filter(from -> from.version() > 1).isPresent()
            || !card.formerNames().isEmpty()
            || !card.oldCodes().isEmpty();
    if (!changed) {
      return new RegistrationHistory(List.of());
    }
    return RegistrationHistory.of(registrations.of(card.id(), card.kind(), audience), towns);
  }

  /** 关联主体 of the entity, with at most so many branches. */
  public Kin kin(EntityCard card, int branches) {
    return kin.of(card.id(), branches);
  }

  /** 分支机构 by name, at most {@code most} after the first {@code from}. */
  public List<Kin.Other> branches(EntityCard card, int from, int most) {
    return kin.branches(card.id(), from, most);
  }

  /** Records in publicity, newest decision first, at most {@code limit} after the cursor. */
  public RecordPage records(
      SubjectId subject,
      Optional<ItemCode> item,
      Audience audience,
      LocalDate today,
      int limit,
      Optional<RecordPage.Cursor> after) {
    return records.of(subject, item, audience, today, limit, after);
  }
}

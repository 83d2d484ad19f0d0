package org.xinheng.publish.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Scheduled;
import org.xinheng.publish.model.DecisionFacts;
import org.xinheng.publish.model.PersonalTexts;
import org.xinheng.publish.model.RuleBooks;
import org.xinheng.publish.model.Ruling;
import org.xinheng.publish.model.Succession;
import org.xinheng.publish.store.Planned;
import org.xinheng.publish.store.ScheduleStore;
import org.xinheng.publish.store.ScheduleStore.Older;
import org.xinheng.vocabulary.ChineseDates;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.WorkCalendar;
import org.xinheng.vocabulary.WorkingDay;

/** 排期. Decides deadline, term and first state of entries just filed, and writes them in bulk. */
public final class ScheduleEntries {
  private final ScheduleStore store;
  private final RuleBooks books;
  private final Calendars calendars;
  private final Clock clock;

  public ScheduleEntries(ScheduleStore store, RuleBooks books, Calendars calendars, Clock clock) {
    this.store = store;
    this.books = books;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Gives the entries whose department stated another last day than the rule. */
  public Set<EntryId> schedule(List<Scheduled> entries) {
    List<Scheduled> decisions =
        entries.stream()
            .filter(entry -> entry.record().item().nature() != Nature.REGISTRATION)
            .toList();
    if (decisions.isEmpty()) {
      return Set.of();
    }
    LocalDate today = LocalDate.now(clock);
    var chunk = new Chunk(store.newestOfLineage(olderOf(decisions)), calendars.current(), today);
    decisions.forEach(chunk::plan);
    store.copy(chunk.planned, today, clock.instant());
    store.supersede(chunk.replaced, today, clock.instant());
    return chunk.planned.stream()
        .filter(planned -> planned.remark().isPresent())
        .map(planned -> planned.scheduled().entry())
        .collect(Collectors.toSet());
  }

  private static List<Long> olderOf(List<Scheduled> decisions) {
    return decisions.stream()
        .flatMap(entry -> entry.supersedes().stream())
        .map(EntryId::value)
        .toList();
  }

  /** One call's worth; versions of one record may stand in it one after the other. */
  private final class Chunk {
    private final Map<Long, Older> known;
    private final WorkCalendar calendar;
    private final Reckoning reckoning;
    private final Map<LocalDate, WorkingDay> secondClocks = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final Map<Long, Long> replaced = new HashMap<>();

    Chunk(Map<Long, Older> known, WorkCalendar calendar, LocalDate today) {
      this.known = known;
      this.calendar = calendar;
      this.reckoning = new Reckoning(books, calendar, today);
    }

    void plan(Scheduled entry) {
      DecisionFacts facts = DecisionFacts.of(entry.record());
      Ruling ruling = books.rule(facts);
      List<PersonalTexts.Found> texts =
          ruling.withheld().isPresent() ? List.of() : PersonalTexts.in(entry.record());
      Publicity own = Succession.first(ruling.withheld(), !texts.isEmpty());
      Optional<Older> older = entry.supersedes().map(EntryId::value).map(known::get);
      Publicity state = older.map(before -> Succession.inherit(own, before.state())).orElse(own);
      long lineage =
          older
              .map(Older::lineage)
              .orElse(entry.supersedes().map(EntryId::value).orElse(entry.entry().value()));
      LocalDate countedFrom = reckoning.countedFrom(entry.record());
      planned.add(
          new Planned(
              entry,
              lineage,
              state,
              countedFrom,
              reckoning.deadline(countedFrom),
              secondClock(facts),
              ruling.term(),
              state instanceof Publicity.NotPublic ? List.of() : texts,
              state instanceof Publicity.NotPublic ? Optional.empty() : remark(entry, ruling)));
      replace(older, entry.entry().value(), state);
      known.put(entry.entry().value(), new Older(entry.entry().value(), lineage, state));
    }

    private static Optional<String> remark(Scheduled entry, Ruling ruling) {
      return ChineseDates.parse(entry.record().at(Role.PUBLICITY_UNTIL))
          .flatMap(stated -> ruling.term().against(stated));
    }

    private void replace(Optional<Older> older, long entry, Publicity state) {
      older
          .filter(before -> Succession.replacesAtOnce(state, before.state()))
          .ifPresent(before -> replaced.put(before.entry(), entry));
    }

    private Optional<WorkingDay> secondClock(DecisionFacts facts) {
      return books.hasSecondClock(facts)
          ? Optional.of(
              secondClocks.computeIfAbsent(
                  facts.decidedOn(), day -> books.secondClock().lastDay(day, calendar)))
          : Optional.empty();
    }
  }
}

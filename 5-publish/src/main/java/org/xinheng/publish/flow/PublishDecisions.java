package org.xinheng.publish.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.publish.Board;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.Ending;
import org.xinheng.publish.OnBoard;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publications;
import org.xinheng.publish.PublicityEvent;
import org.xinheng.publish.Scheduled;
import org.xinheng.publish.Ticked;
import org.xinheng.publish.store.BoardDays;
import org.xinheng.publish.store.BoardStore;
import org.xinheng.publish.store.PublicationStore;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** The door {@link Publications}, each question passed to the one who answers it. */
public final class PublishDecisions implements Publications {
  private final ScheduleEntries scheduling;
  private final PublishDueDecisions ticking;
  private final EndPublicity ending;
  private final PublicationStore store;
  private final BoardStore boards;
  private final Calendars calendars;

  public PublishDecisions(
      ScheduleEntries scheduling,
      PublishDueDecisions ticking,
      EndPublicity ending,
      PublicationStore store,
      BoardStore boards,
      Calendars calendars) {
    this.scheduling = scheduling;
    this.ticking = ticking;
    this.ending = ending;
    this.store = store;
    this.boards = boards;
    this.calendars = calendars;
  }

  @Override
  public Set<EntryId> schedule(List<Scheduled> entries) {
    return scheduling.schedule(entries);
  }

  @Override
  public Ticked tick(LocalDate today, Instant now) {
    return ticking.tick(today, now);
  }

  @Override
  public Optional<Publication> find(EntryId entry) {
    return store.find(entry);
  }

  @Override
  public Map<EntryId, Publication> among(Collection<EntryId> entries) {
    return entries.isEmpty()
        ? Map.of()
        : store.among(entries).stream()
            .collect(Collectors.toMap(Publication::entry, Function.identity()));
  }

  @Override
  public List<Publication> of(SubjectId subject) {
    return store.of(subject);
  }

  @Override
  public List<PublicityEvent> historyOf(EntryId entry) {
    return store.historyOf(entry);
  }

  @Override
  public Outcome end(EntryId entry, Ending how, LocalDate on, String why, String by) {
    return ending.end(entry, how, on, why, by);
  }

  @Override
  public Board board(Optional<DepartmentCode> department, LocalDate today) {
    return boards.board(department, days(today));
  }

  @Override
  public List<OnBoard> listed(
      BoardColumn column,
      Optional<DepartmentCode> department,
      LocalDate today,
      int offset,
      int limit) {
    return boards.listed(column, department, days(today), offset, limit);
  }

  private BoardDays days(LocalDate today) {
    return BoardDays.from(today, calendars.current());
  }
}

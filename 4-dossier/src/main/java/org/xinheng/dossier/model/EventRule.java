package org.xinheng.dossier.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.Condition;
import org.xinheng.dossier.RecordReading;
import org.xinheng.dossier.RecordReading.Said;
import org.xinheng.dossier.TrajectoryEvent;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;

/**
 * 事件规则. What event a record gives, as the plan has it.
 *
 * @param kind its class; "" for that of the item
 * @param days where its day stands, the first that has one
 * @param changed the field whose change it tells of; empty for what the version itself states
 * @param when what must hold of the version
 * @param counts fields that are numbers to be counted, with their words; of such a record nothing
 *     else is told
 * @param once whether another item's records may tell of the same
 * @param branch what it is called in the trajectory of the entity whose branch this is; "" where it
 *     is none of its business
 */
public record EventRule(
    String kind,
    List<EventDay> days,
    Wording title,
    Wording detail,
    Optional<FieldName> changed,
    Optional<Condition> when,
    Map<FieldName, String> counts,
    boolean once,
    String branch) {
  public EventRule {
    days = List.copyOf(days);
    counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** The events it gives of this reading, of the class of the item unless it names its own. */
  public List<TrajectoryEvent> events(RecordReading reading, String ownKind) {
    return changed.isPresent()
        ? changes(reading, changed.get(), ownKind)
        : event(reading, reading.said().size() - 1, "", ownKind).stream().toList();
  }

  private List<TrajectoryEvent> changes(RecordReading reading, FieldName field, String ownKind) {
    var told = new ArrayList<TrajectoryEvent>();
    var before = "";
    for (int i = 0; i < reading.said().size(); i++) {
      var now = reading.said().get(i).at(field);
      if (!now.isEmpty() && !before.isEmpty() && !now.equals(before)) {
        event(reading, i, before, ownKind).ifPresent(told::add);
      }
      before = now.isEmpty() ? before : now;
    }
    if (reading.changesTold()) {
      return told;
    }
    var present = reading.present().at(field);
    return told.stream()
        .skip(Math.max(0, told.size() - 1))
        .filter(event -> !present.isEmpty())
        .toList();
  }

  private Optional<TrajectoryEvent> event(
      RecordReading reading, int index, String before, String ownKind) {
    var said = reading.said().get(index);
    if (when.isPresent() && !when.get().holds(said.at(when.get().field()))) {
      return Optional.empty();
    }
    return days.stream()
        .flatMap(day ->
            day.of(reading.item(), said).stream()
                .map(on -> event(reading, index, before, ownKind, on, day)))
        .findFirst();
  }

  private TrajectoryEvent event(
      RecordReading reading, int index, String before, String ownKind, LocalDate on, EventDay day) {
    var said = reading.said().get(index);
    var received = changed.isPresent() ? said.version().filedOn() : received(reading, day, on);
    var numbers = numbers(said);
    return new TrajectoryEvent(
        kind.isEmpty() ? ownKind : kind,
        on,
        title.of(reading.item(), said, before, changed),
        numbers.isEmpty()
            ? detail.of(reading.item(), said, before, changed)
            : Wording.counted(numbers),
        numbers.isEmpty() ? Wording.document(reading.item(), said) : "",
        Optional.of(received),
        reading.knownOn().map(known -> known.isBefore(received) ? received : known),
        changed.isPresent() ? Optional.empty() : reading.corrected(),
        Optional.of(said.version().furnishedBy()),
        reading.visibility(),
        Optional.of(reading.item().code()),
        numbers.isEmpty() ? Optional.of(entry(reading)) : Optional.empty(),
        numbers,
        once);
  }

  private static EntryId entry(RecordReading reading) {
    return reading.present().version().id();
  }

  /** Since when the platform has known this day: from the first version on that says it. */
  private static LocalDate received(RecordReading reading, EventDay day, LocalDate on) {
    var said = reading.said();
    if (day.isOfTheDecision()) {
      return said.getFirst().version().filedOn();
    }
    int first = said.size() - 1;
    while (first > 0
        && day.of(reading.item(), said.get(first - 1)).filter(on::equals).isPresent()) {
      first--;
    }
    return said.get(first).version().filedOn();
  }

  private Map<String, Long> numbers(Said said) {
    var numbers = new LinkedHashMap<String, Long>();
    counts.forEach((field, word) -> numbers.put(word, number(said.at(field))));
    return numbers;
  }

  private static long number(String text) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
  }
}

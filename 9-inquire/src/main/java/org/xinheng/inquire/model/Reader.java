package org.xinheng.inquire.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xinheng.dossier.RecordReading;
import org.xinheng.dossier.RecordReading.Said;
import org.xinheng.dossier.TrajectoryEvent;
import org.xinheng.dossier.Visibility;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.model.HeldRecord.Seen;
import org.xinheng.publish.Ending;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/** 读者. Reads records of an entity as of a day, as one audience may. */
public record Reader(SubjectKind kind, Audience audience) {

  /**
   * What this audience may read of the record as of the day; empty where it may not know that there
   * is one. Whoever may read it as it then read does; everybody else reads what stood in public
   * then and still does, as it reads today.
   */
  public Optional<RecordReading> read(HeldRecord record, LocalDate asOf, LocalDate today) {
    return record
        .on(asOf, this::sees)
        .flatMap(then ->
            seesEarlier(then.version())
                ? Optional.of(reading(record, then, asOf))
                : record.on(today, this::sees).map(now -> reading(record, now, today)));
  }

  private boolean sees(HeldVersion version, Visibility stood) {
    return Disclosure.sees(version.item(), stood, version.version().furnishedBy(), audience);
  }

  /** What has no course of publicity of its own, a registration, shows its history to everybody. */
  private boolean seesEarlier(HeldVersion version) {
    return version.course().isEmpty()
        || Disclosure.seesEarlier(version.version().furnishedBy(), audience);
  }

  private RecordReading reading(HeldRecord record, Seen seen, LocalDate day) {
    var version = seen.version();
    var versions = record.upTo(version, day);
    return new RecordReading(
        version.item(),
        versions.stream().map(this::said).toList(),
        seen.visibility(),
        versions.stream()
            .flatMap(one -> knownOn(one).stream())
            .filter(on -> !on.isAfter(day))
            .min(LocalDate::compareTo),
        seesEarlier(version));
  }

  /** Since when everybody could know of it; a registration is public as it is filed. */
  private static Optional<LocalDate> knownOn(HeldVersion version) {
    return version.course().isEmpty()
        ? Optional.of(version.version().filedOn())
        : version.publishedOn();
  }

  private Said said(HeldVersion version) {
    var shown = new HashMap<FieldName, String>();
    Disclosure.shown(
            version.item(),
            kind,
            version.filed(),
            version.redacted(),
            audience,
            version.version().furnishedBy())
        .forEach(field -> shown.put(field.name(), field.value()));
    return new Said(version.version(), shown);
  }

  /** 终止公示, told of what is read although it is no longer public. */
  public Optional<TrajectoryEvent> end(
      HeldRecord record, RecordReading reading, String eventKind, LocalDate asOf) {
    if (reading.visibility() != Visibility.ENDED) {
      return Optional.empty();
    }
    var present = reading.present().version().id();
    return record.versions().stream()
        .filter(version -> version.version().id().equals(present))
        .findFirst()
        .flatMap(version ->
            version
                .course()
                .flatMap(course -> course.endedBy(asOf))
                .map(on -> end(reading, version, eventKind, on)));
  }

  private static TrajectoryEvent end(
      RecordReading reading, HeldVersion version, String eventKind, LocalDate on) {
    var why = version.ending().isEmpty() ? Ending.TERM_REACHED : Ending.valueOf(version.ending());
    return new TrajectoryEvent(
        eventKind,
        on,
        version.item().title() + "终止公示",
        why.title(),
        reading.document(),
        Optional.of(on),
        reading.knownOn(),
        Optional.empty(),
        Optional.of(version.version().furnishedBy()),
        Visibility.ENDED,
        Optional.of(version.item().code()),
        Optional.of(version.version().id()),
        Map.of(),
        false);
  }
}

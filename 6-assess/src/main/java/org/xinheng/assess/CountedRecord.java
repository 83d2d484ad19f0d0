package org.xinheng.assess;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/**
 * 评价所用的记录. One record of the dossier as it was known, with the days on which it counts; nothing of
 * its text but the values of code lists that a card asks for.
 *
 * @param words field code → value of the code list
 * @param termFrom first day of its term
 * @param termUntil last day of its term, inclusive; empty while it has no end
 * @param stoppedFrom first day on which it no longer counts: repaired, revoked, found wrong
 * @param objectionUpheldFrom since when an upheld objection keeps it out; the stage of redress will
 *     tell, until then it is empty
 * @param contentHash of the entry, hexadecimal
 */
public record CountedRecord(
    EntryId entry,
    ItemCode item,
    DepartmentCode department,
    LocalDate decidedOn,
    Optional<Seriousness> seriousness,
    Map<String, String> words,
    LocalDate termFrom,
    Optional<LocalDate> termUntil,
    Optional<LocalDate> stoppedFrom,
    Optional<LocalDate> objectionUpheldFrom,
    String contentHash) {
  public CountedRecord {
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** Whether it may count on that day: decided, within its term, neither ended nor objected to. */
  public boolean countsOn(LocalDate day) {
    return !decidedOn.isAfter(day)
        && termUntil.map(last -> !day.isAfter(last)).orElse(true)
        && stoppedFrom.map(day::isBefore).orElse(true)
        && objectionUpheldFrom.map(day::isBefore).orElse(true);
  }

  /** The same, ended on that day. */
  public CountedRecord stoppedFrom(LocalDate day) {
    return new CountedRecord(
        entry,
        item,
        department,
        decidedOn,
        seriousness,
        words,
        termFrom,
        termUntil,
        Optional.of(day),
        objectionUpheldFrom,
        contentHash);
  }
}

package org.xinheng.conveyor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.Filing;
import org.xinheng.dossier.FilingLock;
import org.xinheng.link.RegisterCourse;
import org.xinheng.link.RegisterCourse.LeftAside;
import org.xinheng.link.RegisterWord;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Publicity;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.SubjectId;

/**
 * 名册随登记变更. After a chunk has been filed, the entities whose registration or changes came with it
 * stand as their dossiers say: 名称、法定代表人、住所 and the rest. A change that was withdrawn from publicity
 * as wrong or revoked says nothing any more.
 */
final class RegisterFollowing {
  private static final int BATCH = 500;

  private final Dossiers dossiers;
  private final RegisterCourse course;
  private final Publications publications;
  private final RegisterWords words;
  private final FilingLock lock;
  private final TransactionOperations transactions;
  private volatile boolean caughtUp;

  RegisterFollowing(
      Dossiers dossiers,
      RegisterCourse course,
      Publications publications,
      RegisterWords words,
      FilingLock lock,
      TransactionOperations transactions) {
    this.dossiers = dossiers;
    this.course = course;
    this.publications = publications;
    this.words = words;
    this.lock = lock;
    this.transactions = transactions;
  }

  /** In the filing transaction. What is to be pointed out of the changes, by their entries. */
  Map<EntryId, Finding> after(List<Filing> filings) {
    var subjects = new LinkedHashSet<SubjectId>();
    var registered = new LinkedHashSet<SubjectId>();
    for (var filing : filings) {
      if (RegisterWords.isChange(filing.record().item())) {
        subjects.add(filing.subject());
      } else if (RegisterWords.isRegistration(filing.record().item())) {
        (RegisterWords.isBranch(filing.record()) ? subjects : registered).add(filing.subject());
      }
    }
    if (!registered.isEmpty()) {
      subjects.addAll(course.followed(registered));
    }
    return follow(subjects);
  }

  /** In the caller's transaction and under its filing lock. */
  Map<EntryId, Finding> follow(Set<SubjectId> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    var versions = dossiers.versionsIn(subjects, words.items());
    var findings = new HashMap<EntryId, Finding>();
    versions.stream()
        .filter(entry -> !entry.superseded() && !words.isRegistration(entry))
        .forEach(
            entry -> words.unfit(entry).ifPresent(left -> findings.put(entry.id(), finding(left))));
    course
        .follow(told(subjects, versions))
        .forEach((entry, left) -> findings.put(entry, finding(left)));
    return findings;
  }

  /**
   * 撤销并户. In the caller's transaction and under its filing lock, when the records have gone back:
   * neither stands by what was told of the other in the meantime.
   *
   * @param stays the one into which the merger was
   * @param freed all that came free
   * @param back the entries that went back
   */
  void parted(SubjectId stays, Set<SubjectId> freed, List<Entry> back) {
    course.forget(
        stays,
        back.stream().flatMap(entry -> words.names(entry).stream()).toList(),
        back.stream().flatMap(entry -> words.of(entry).stream()).toList(),
        dossiers.firstOf(Set.of(stays)).stream()
            .flatMap(first -> words.called(first).stream())
            .findFirst());
    var subjects = new LinkedHashSet<>(freed);
    subjects.add(stays);
    follow(subjects);
  }

  private Map<SubjectId, List<RegisterWord>> told(Set<SubjectId> subjects, List<Entry> versions) {
    var told = new LinkedHashMap<SubjectId, List<RegisterWord>>();
    subjects.forEach(subject -> told.put(subject, new ArrayList<>()));
    var withdrawn = withdrawn(versions);
    var unregistered = new LinkedHashSet<>(subjects);
    for (var entry : versions) {
      boolean registration = words.isRegistration(entry);
      if (registration) {
        unregistered.remove(entry.subject());
      }
      if (registration || (!entry.superseded() && !withdrawn.contains(entry.id()))) {
        of(told, entry).addAll(words.of(entry));
      }
    }
    for (var first : dossiers.firstOf(unregistered)) {
      words.called(first).ifPresent(of(told, first)::add);
    }
    return told;
  }

  private static List<RegisterWord> of(Map<SubjectId, List<RegisterWord>> told, Entry entry) {
    return told.computeIfAbsent(entry.subject(), any -> new ArrayList<>());
  }

  private Set<EntryId> withdrawn(List<Entry> versions) {
    var changes =
        versions.stream()
            .filter(entry -> !entry.superseded() && !words.isRegistration(entry))
            .map(Entry::id)
            .toList();
    return publications.among(changes).values().stream()
        .filter(RegisterFollowing::isWithdrawn)
        .map(Publication::entry)
        .collect(Collectors.toSet());
  }

  private static boolean isWithdrawn(Publication publication) {
    return switch (publication.state()) {
      case Publicity.Ended(var on, var ending) ->
          switch (ending) {
            case REVOKED, WRONG -> true;
            case REPAIRED, TERM_REACHED -> false;
          };
      case Publicity.NotPublic(var why) -> why == Publicity.Withheld.ENDED_BEFORE;
      case Publicity.Due due -> false;
      case Publicity.AwaitingRedaction waiting -> false;
      case Publicity.ExemptionProposed proposed -> false;
      case Publicity.Exempt exempt -> false;
      case Publicity.Live live -> false;
      case Publicity.Superseded superseded -> false;
    };
  }

  private Finding finding(LeftAside left) {
    return new Finding(
        switch (left.field()) {
          case PARENT_CODE -> "LNK-012";
          case SUCCESSOR_CODE -> "LNK-013";
          default -> "LNK-011";
        },
        Finding.Gravity.WARNING,
        Dimension.ACCURATE,
        words.title(left.field()),
        left.value(),
        left.problem(),
        left.remedy());
  }

  /** Whether the register follows what this entry says of publicity too: a change of it does. */
  boolean follows(EntryId entry) {
    return dossiers.find(entry).filter(one -> words.changes().contains(one.item())).isPresent();
  }

  /**
   * In the caller's transaction and under its filing lock: a change of the register has been
   * withdrawn, and its entity stands without it.
   */
  void withdrawn(EntryId entry) {
    var subjects = Set.of(dossiers.find(entry).orElseThrow().subject());
    follow(subjects);
    dossiers.announce(List.copyOf(subjects));
  }

  private void again(Set<SubjectId> subjects) {
    transactions.executeWithoutResult(status -> {
      lock.take();
      follow(subjects);
      dossiers.announce(List.copyOf(subjects));
    });
  }

  /** Once after an upgrade: what was filed when changes did not yet move the register. */
  void catchUp() {
    if (caughtUp) {
      return;
    }
    if (course.caughtUp()) {
      caughtUp = true;
      return;
    }
    long after = 0;
    for (var batch = changed(after); !batch.isEmpty(); batch = changed(after)) {
      again(new LinkedHashSet<>(batch));
      after = batch.getLast().value();
    }
    for (var batch = course.due(BATCH); !batch.isEmpty(); batch = course.due(BATCH)) {
      again(new LinkedHashSet<>(batch));
    }
    course.noteCaughtUp();
    caughtUp = true;
  }

  private List<SubjectId> changed(long after) {
    return dossiers.subjectsWith(words.changes(), after, BATCH);
  }
}

package org.xinheng.conveyor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Nature;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.Split;
import org.xinheng.dossier.Split.Given;
import org.xinheng.dossier.Splits;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MergerRefusal;
import org.xinheng.link.Standing;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/**
 * 分出记录. Records that stand in the wrong dossier are given to the entity they are of, and taken back
 * again; each in one transaction under the filing lock, decided by a person and traced.
 */
public final class RecordSplits {
  private final UnderTheFilingLock alone;
  private final Splits splits;
  private final MarketEntities entities;
  private final Dossiers dossiers;
  private final Moves moves;
  private final Catalogue catalogue;
  private final RegisterFollowing register;

  RecordSplits(
      UnderTheFilingLock alone,
      Splits splits,
      MarketEntities entities,
      Dossiers dossiers,
      Moves moves,
      Catalogue catalogue,
      RegisterFollowing register) {
    this.alone = alone;
    this.splits = splits;
    this.entities = entities;
    this.dossiers = dossiers;
    this.moves = moves;
    this.catalogue = catalogue;
    this.register = register;
  }

  /** Gives these records to the entity they are of. */
  public SplitOutcome split(
      List<EntryId> chosen, SubjectId from, SubjectId to, String why, String by) {
    return alone.give(() -> {
      var own = dossiers.of(from).stream().filter(one -> chosen.contains(one.id())).toList();
      var refusal = refusal(chosen, own, from, to, why);
      if (refusal.isPresent()) {
        return new SplitOutcome.Refused(refusal.get());
      }
      var moved = moves.move(own.stream().map(Entry::id).toList(), to, why, by);
      var owners = owners(own.stream().map(Entry::subject).toList(), to);
      long split = splits.note(from, to, moved, why, by);
      follow(own, owners);
      dossiers.announce(List.of(from));
      return new SplitOutcome.Done(splits.find(split).orElseThrow());
    });
  }

  private Optional<MergerRefusal> refusal(
      List<EntryId> chosen, List<Entry> own, SubjectId from, SubjectId to, String why) {
    var target = entities.find(to);
    if (entities.find(from).isEmpty() || target.isEmpty()) {
      return Optional.of(MergerRefusal.NOT_FOUND);
    }
    if (from.equals(to)) {
      return Optional.of(MergerRefusal.SAME);
    }
    if (target.get().standing() == Standing.MERGED) {
      return Optional.of(MergerRefusal.INTO_MERGED);
    }
    if (chosen.isEmpty()) {
      return Optional.of(MergerRefusal.NOTHING_CHOSEN);
    }
    if (why.isBlank()) {
      return Optional.of(MergerRefusal.WHY_MISSING);
    }
    if (own.size() < chosen.stream().distinct().count()) {
      return Optional.of(MergerRefusal.NOT_ITS_RECORD);
    }
    return own.stream()
            .anyMatch(entry -> catalogue.item(entry.item()).nature() == Nature.REGISTRATION)
        ? Optional.of(MergerRefusal.REGISTRATION)
        : Optional.empty();
  }

  /**
   * 撤回分出. What still lies as the split left it goes back to the dossier it was in; what has been
   * corrected or moved since, and what was filed since, stays where it is. Where the one or the
   * other has become part of another entity meanwhile, the dossiers stay their own.
   */
  public SplitOutcome undo(long number, String why, String by) {
    return alone.give(() -> {
      var found = splits.find(number);
      var refusal = refusal(found, why);
      if (refusal.isPresent()) {
        return new SplitOutcome.Refused(refusal.get());
      }
      var split = found.orElseThrow();
      var back = new LinkedHashMap<EntryId, EntryId>();
      var byOwner = split.asItLeftThem().stream().collect(Collectors.groupingBy(Given::owner));
      byOwner.forEach((owner, given) -> {
        var moved = moves.move(given.stream().map(Given::now).toList(), owner, "撤回分出：" + why, by);
        given.forEach(one -> back.put(one.as(), Objects.requireNonNull(moved.get(one.now()))));
      });
      splits.noteUndone(number, back, why, by);
      var returned = back.keySet().stream().flatMap(id -> dossiers.find(id).stream()).toList();
      follow(returned, owners(byOwner.keySet(), split.to()));
      dossiers.announce(List.of(split.to()));
      return new SplitOutcome.Done(splits.find(number).orElseThrow());
    });
  }

  private static Optional<MergerRefusal> refusal(Optional<Split> found, String why) {
    if (found.isEmpty()) {
      return Optional.of(MergerRefusal.NO_SPLIT);
    }
    if (found.get().undone().isPresent()) {
      return Optional.of(MergerRefusal.SPLIT_UNDONE);
    }
    if (why.isBlank()) {
      return Optional.of(MergerRefusal.WHY_MISSING);
    }
    return found.get().asItLeftThem().isEmpty()
        ? Optional.of(MergerRefusal.CHANGED_SINCE)
        : Optional.empty();
  }

  private static LinkedHashSet<SubjectId> owners(Collection<SubjectId> owners, SubjectId to) {
    var all = new LinkedHashSet<>(owners);
    all.add(to);
    return all;
  }

  /** A change of the registration that has moved tells of the other entity now. */
  private void follow(List<Entry> moved, LinkedHashSet<SubjectId> owners) {
    if (moved.stream().anyMatch(entry -> RegisterWords.isChange(catalogue.item(entry.item())))) {
      register.follow(owners);
    }
  }
}

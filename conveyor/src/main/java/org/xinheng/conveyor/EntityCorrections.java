package org.xinheng.conveyor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.FilingLock;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Merger;
import org.xinheng.link.MergerOutcome;
import org.xinheng.link.MergerRefusal;
import org.xinheng.link.Mergers;
import org.xinheng.link.Standing;
import org.xinheng.publish.Reassignments;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/**
 * 主体的更正. Two entities found to be one, the way back, and records that stand in the wrong dossier;
 * each in one transaction under the filing lock, decided by a person and traced.
 */
public final class EntityCorrections {
  private final FilingLock lock;
  private final Mergers mergers;
  private final MarketEntities entities;
  private final Dossiers dossiers;
  private final Reassignments publicity;
  private final Catalogue catalogue;
  private final RegisterFollowing register;
  private final TransactionOperations transactions;

  EntityCorrections(
      FilingLock lock,
      Mergers mergers,
      MarketEntities entities,
      Dossiers dossiers,
      Reassignments publicity,
      Catalogue catalogue,
      RegisterFollowing register,
      TransactionOperations transactions) {
    this.lock = lock;
    this.mergers = mergers;
    this.entities = entities;
    this.dossiers = dossiers;
    this.publicity = publicity;
    this.catalogue = catalogue;
    this.register = register;
    this.transactions = transactions;
  }

  public MergerOutcome merge(SubjectId from, SubjectId into, String why, String by) {
    return locked(() -> {
      var outcome = mergers.merge(from, into, why, by);
      if (outcome instanceof MergerOutcome.Done) {
        dossiers.announce(List.of(from, into));
      }
      return outcome;
    });
  }

  /**
   * The way back. What was filed in the meantime and names the code of the one that comes free goes
   * back with it; what names no code of either stays, for a person to split. Then each stands as
   * its own dossier says.
   */
  public MergerOutcome undo(long merger, String why, String by) {
    return locked(() -> {
      var outcome = mergers.undo(merger, why, by);
      if (outcome instanceof MergerOutcome.Done(var done)) {
        var stays = nowOf(done.into());
        var back = giveBack(done, stays, by);
        var parted = new LinkedHashSet<>(mergers.within(done.from()));
        parted.addAll(List.of(done.from(), done.into()));
        register.parted(stays, parted, back);
        parted.add(stays);
        dossiers.announce(List.copyOf(parted));
      }
      return outcome;
    });
  }

  /**
   * The records lie where {@code into} stood when they came, which may itself have become part of
   * another since; and what comes free may bear the codes of those that are part of it.
   */
  private List<Entry> giveBack(Merger merger, SubjectId stays, String by) {
    var free = Stream.concat(Stream.of(merger.from()), mergers.within(merger.from()).stream());
    var codes =
        free.map(entities::find)
            .flatMap(Optional::stream)
            .map(MarketEntity::code)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    var meanwhile =
        dossiers.of(stays).stream()
            .filter(entry -> !entry.addedAt().isBefore(merger.at()))
            .filter(entry -> codeIn(entry).filter(codes::contains).isPresent())
            .toList();
    move(meanwhile.stream().map(Entry::id).toList(), merger.from(), "撤销并户后归还", by);
    return meanwhile;
  }

  /** The entity that this one is part of, or itself. */
  private SubjectId nowOf(SubjectId subject) {
    return entities.find(subject).flatMap(MarketEntity::mergedInto).orElse(subject);
  }

  private Optional<String> codeIn(Entry entry) {
    return catalogue
        .item(entry.item(), entry.edition())
        .find(Role.SUBJECT_CODE)
        .map(field -> entry.fields().getOrDefault(field.name(), ""))
        .filter(code -> !code.isEmpty());
  }

  /** Gives records that stand in the wrong dossier to the entity they are of. Empty when done. */
  public Optional<MergerRefusal> split(
      List<EntryId> chosen, SubjectId from, SubjectId to, String why, String by) {
    return locked(() -> {
      var refusal = refusal(chosen, from, to, why);
      if (refusal.isEmpty()) {
        boolean registers = chosen.stream().anyMatch(this::isChange);
        move(chosen, to, why, by);
        if (registers) {
          register.follow(Set.of(from, to));
        }
        dossiers.announce(List.of(from));
      }
      return refusal;
    });
  }

  private boolean isChange(EntryId id) {
    return dossiers
        .find(id)
        .filter(entry -> RegisterWords.isChange(catalogue.item(entry.item())))
        .isPresent();
  }

  private Optional<MergerRefusal> refusal(
      List<EntryId> chosen, SubjectId from, SubjectId to, String why) {
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
    var own = dossiers.of(from);
    for (EntryId id : chosen) {
      var entry = own.stream().filter(one -> one.id().equals(id)).findFirst();
      if (entry.isEmpty()) {
        return Optional.of(MergerRefusal.NOT_ITS_RECORD);
      }
      if (catalogue.item(entry.get().item()).nature() == Nature.REGISTRATION) {
        return Optional.of(MergerRefusal.REGISTRATION);
      }
    }
    return Optional.empty();
  }

  private void move(List<EntryId> entries, SubjectId to, String why, String by) {
    if (!entries.isEmpty()) {
      publicity.reassign(dossiers.reassign(entries, to, "归属更正：" + why), to, why, by);
    }
  }

  private <T> T locked(Supplier<T> work) {
    T result =
        transactions.execute(status -> {
          lock.take();
          return work.get();
        });
    if (result == null) {
      throw new IllegalStateException("a correction gives its outcome");
    }
    return result;
  }
}

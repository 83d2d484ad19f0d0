package org.xinheng.conveyor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Role;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Merger;
import org.xinheng.link.MergerOutcome;
import org.xinheng.link.Mergers;
import org.xinheng.vocabulary.SubjectId;

/**
 * 主体的更正. Two entities found to be one, and the way back; each in one transaction under the filing
 * lock, decided by a person and traced.
 */
public final class EntityCorrections {
  private final UnderTheFilingLock alone;
  private final Mergers mergers;
  private final MarketEntities entities;
  private final Dossiers dossiers;
  private final Moves moves;
  private final Catalogue catalogue;
  private final RegisterFollowing register;

  EntityCorrections(
      UnderTheFilingLock alone,
      Mergers mergers,
      MarketEntities entities,
      Dossiers dossiers,
      Moves moves,
      Catalogue catalogue,
      RegisterFollowing register) {
    this.alone = alone;
    this.mergers = mergers;
    this.entities = entities;
    this.dossiers = dossiers;
    this.moves = moves;
    this.catalogue = catalogue;
    this.register = register;
  }

  /** Two of which both bear a unified code are only proposed; see {@link #approve}. */
  public MergerOutcome merge(SubjectId from, SubjectId into, String why, String by) {
    return alone.give(() -> announced(mergers.merge(from, into, why, by)));
  }

  /** 批准并户, by another person than the one who proposed it. */
  public MergerOutcome approve(long proposal, String words, String by) {
    return alone.give(() -> announced(mergers.approve(proposal, words, by)));
  }

  /** 不批准, or taken back by whoever proposed it. */
  public MergerOutcome decline(long proposal, String words, String by) {
    return alone.give(() -> mergers.decline(proposal, words, by));
  }

  private MergerOutcome announced(MergerOutcome outcome) {
    if (outcome instanceof MergerOutcome.Done(var merger)) {
      dossiers.announce(List.of(merger.from(), merger.into()));
    }
    return outcome;
  }

  /**
   * The way back. What was filed in the meantime and names the code of the one that comes free goes
   * back with it; what names no code of either stays, for a person to split. Then each stands as
   * its own dossier says.
   */
  public MergerOutcome undo(long merger, String why, String by) {
    return alone.give(() -> {
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
    moves.move(meanwhile.stream().map(Entry::id).toList(), merger.from(), "撤销并户后归还", by);
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
}

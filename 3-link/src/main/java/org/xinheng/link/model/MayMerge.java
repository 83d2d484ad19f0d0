package org.xinheng.link.model;

import java.util.Optional;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.MergerProposal;
import org.xinheng.link.MergerRefusal;
import org.xinheng.link.Standing;
import org.xinheng.vocabulary.SubjectKind;

/** 可否并户. Two that stand by themselves and are of one kind may be merged, for a reason. */
public final class MayMerge {
  private MayMerge() {}

  public static Optional<MergerRefusal> refusal(
      Optional<MarketEntity> from, Optional<MarketEntity> into, String why) {
    if (from.isEmpty() || into.isEmpty()) {
      return Optional.of(MergerRefusal.NOT_FOUND);
    }
    if (from.get().id().equals(into.get().id())) {
      return Optional.of(MergerRefusal.SAME);
    }
    if (from.get().standing() == Standing.MERGED) {
      return Optional.of(MergerRefusal.FROM_MERGED);
    }
    if (into.get().standing() == Standing.MERGED) {
      return Optional.of(MergerRefusal.INTO_MERGED);
    }
    if (from.get().kind() == SubjectKind.NATURAL_PERSON) {
      return Optional.of(MergerRefusal.PERSON);
    }
    if (from.get().kind() != into.get().kind()) {
      return Optional.of(MergerRefusal.OTHER_KIND);
    }
    return why.isBlank() ? Optional.of(MergerRefusal.WHY_MISSING) : Optional.empty();
  }

  /** A proposal is decided once. */
  public static Optional<MergerRefusal> undecided(Optional<MergerProposal> proposal) {
    if (proposal.isEmpty()) {
      return Optional.of(MergerRefusal.NO_PROPOSAL);
    }
    return proposal.get().state() == MergerProposal.State.PROPOSED
        ? Optional.empty()
        : Optional.of(MergerRefusal.DECIDED);
  }
}

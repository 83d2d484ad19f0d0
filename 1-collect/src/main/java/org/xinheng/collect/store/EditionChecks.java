package org.xinheng.collect.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Edition;
import org.xinheng.collect.Edition.State;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.collect.model.HeaderNames;

/** 目录修订的审查. What no edition may be, when it is drafted, passed or recalled. */
record EditionChecks(Catalogue catalogue, Clock clock) {
  private static final Pattern UNPUBLISHED = Pattern.compile("\\s*(?:不|无需|不予|不对外|不向社会)(?:公示|公开)");

  /**
   * Why it cannot be drafted.
   *
   * @param own the draft it replaces
   * @param others all editions that are open or passed
   */
  Optional<EditionRefusal> refusal(
      CatalogueItem revised, String why, Optional<Edition> own, List<Edition> others) {
    var present = catalogue.find(revised.code());
    if (present.isEmpty() && !revised.provisions().local()) {
      return Optional.of(EditionRefusal.UNKNOWN_ITEM);
    }
    if (revised.provisions().legalBasis().stream().allMatch(String::isBlank)) {
      return Optional.of(EditionRefusal.BASIS_MISSING);
    }
    if (why.isBlank()) {
      return Optional.of(EditionRefusal.WHY_MISSING);
    }
    if (others.stream()
        .filter(one -> one.state().open() && one.item().code().equals(revised.code()))
        .anyMatch(one -> own.filter(mine -> mine.id() == one.id()).isEmpty())) {
      return Optional.of(EditionRefusal.ALREADY_OPEN);
    }
    if (catalogue.editions(revised.code()).stream()
        .anyMatch(one -> one.edition().equals(revised.edition()))) {
      return Optional.of(EditionRefusal.SAME_EDITION);
    }
    if (present.isPresent() && sameAs(present.get(), revised)) {
      return Optional.of(EditionRefusal.NO_CHANGE);
    }
    var unlawful = unlawful(revised, others);
    return unlawful.isEmpty() && tooEarly(revised)
        ? Optional.of(EditionRefusal.TOO_EARLY)
        : unlawful;
  }

  /** What no edition may say, when it is drafted and again when it is passed. */
  Optional<EditionRefusal> unlawful(CatalogueItem revised, List<Edition> others) {
    if (catalogue.forbiddenIn(revised).isPresent()) {
      return Optional.of(EditionRefusal.FORBIDDEN);
    }
    if (catalogue.identityShownIn(revised).isPresent()) {
      return Optional.of(EditionRefusal.IDENTITY_SHOWN);
    }
    if (revised.provisions().disclosure() == DisclosureWay.OPEN
        && UNPUBLISHED.matcher(revised.provisions().publicity()).lookingAt()) {
      return Optional.of(EditionRefusal.PUBLICITY_CONTRADICTS);
    }
    return titleTaken(revised, others) ? Optional.of(EditionRefusal.TITLE_TAKEN) : Optional.empty();
  }

  private boolean titleTaken(CatalogueItem revised, List<Edition> others) {
    return Stream.concat(catalogue.items().stream(), others.stream().map(Edition::item))
        .filter(one -> !one.code().equals(revised.code()))
        .anyMatch(one -> HeaderNames.bare(one.title()).equals(HeaderNames.bare(revised.title())));
  }

  /** What is in force today was in force when today's files came in: a revision begins later. */
  boolean tooEarly(CatalogueItem revised) {
    return !revised.inForceFrom().isAfter(LocalDate.now(clock))
        || catalogue.editions(revised.code()).stream()
            .anyMatch(one -> !one.inForceFrom().isBefore(revised.inForceFrom()));
  }

  private static boolean sameAs(CatalogueItem present, CatalogueItem revised) {
    return revised.withEdition(present.edition(), present.inForceFrom()).equals(present);
  }

  /** Only what was passed and has judged nothing yet can be recalled. */
  Optional<EditionRefusal> unrecallable(Optional<Edition> edition) {
    if (edition.isEmpty()) {
      return Optional.of(EditionRefusal.NOT_FOUND);
    }
    boolean waits =
        edition.get().state() == State.APPROVED
            && edition.get().item().inForceFrom().isAfter(LocalDate.now(clock));
    return waits ? Optional.empty() : Optional.of(EditionRefusal.IN_FORCE);
  }
}

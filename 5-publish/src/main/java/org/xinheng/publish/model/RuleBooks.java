package org.xinheng.publish.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.publish.LocalRules;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.publish.StartRule;
import org.xinheng.publish.Term;
import org.xinheng.publish.Term.Months;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 全部规则书. Chooses the book by the decision day — the sector's own before the national one — and
 * gives term and class. Pure.
 *
 * @param deadline the seven working days of 双公示
 * @param secondClock the market regulators' twenty
 * @param withdrawal the three within which what was revoked or wrong is taken down
 */
public record RuleBooks(
    List<RuleBook> books,
    Duty deadline,
    Duty secondClock,
    Duty withdrawal,
    Province province,
    Transition transition) {
  public RuleBooks {
    books = List.copyOf(books);
  }

  /** The national books and, as the sample district has them, Shandong's. */
  public static RuleBooks bundled() {
    return of(new LocalRules(List.of("shandong"), List.of()));
  }

  /**
   * The national books with what a district names as its own.
   *
   * @throws IllegalArgumentException naming the file and the mistake, in Chinese
   */
  public static RuleBooks of(LocalRules local) {
    RuleBooks books = RuleBookYaml.national();
    for (String name : local.bundled()) {
      books = RuleBookYaml.withBundled(books, name);
    }
    for (LocalRules.Text text : local.texts()) {
      books = RuleBookYaml.withLocal(books, text.yaml(), text.source());
    }
    return books;
  }

  public RuleBooks with(Transition otherWay) {
    return new RuleBooks(books, deadline, secondClock, withdrawal, province, otherWay);
  }

  /** With minor records shown for their three months, or not at all. */
  public RuleBooks showingMinor(boolean shown) {
    return new RuleBooks(
        books.stream().map(book -> book.showingMinor(shown)).toList(),
        deadline,
        secondClock,
        withdrawal,
        province,
        transition);
  }

  /** With this province's outer limit. */
  RuleBooks with(Province own) {
    return new RuleBooks(books, deadline, secondClock, withdrawal, own, transition);
  }

  /** With one more book, before those that are as close to the decision and as new. */
  public RuleBooks with(RuleBook book) {
    var more = new java.util.ArrayList<>(books);
    more.addFirst(book);
    return new RuleBooks(more, deadline, secondClock, withdrawal, province, transition);
  }

  public Ruling rule(DecisionFacts facts) {
    RuleBook book = bookFor(facts);
    Term term = term(book, facts);
    return new Ruling(term, withheld(book, term, facts));
  }

  /** Whether the second clock runs for this decision. */
  public boolean hasSecondClock(DecisionFacts facts) {
    return secondClock.binds(facts);
  }

  RuleBook bookFor(DecisionFacts facts) {
    RuleBook own = inForceOn(facts.decidedOn(), facts);
    if (transition == Transition.OLD_BOOK) {
      return own;
    }
    return books.stream()
        .filter(book -> book.speaksOf(facts) && book.inForceFrom().isAfter(facts.decidedOn()))
        .filter(book -> book.lastDay().isEmpty())
        .filter(book -> term(own, facts).covers(book.inForceFrom()))
        .findFirst()
        .orElse(own);
  }

  private RuleBook inForceOn(LocalDate day, DecisionFacts facts) {
    return books.stream()
        .filter(book -> book.speaksOf(facts) && book.inForceOn(day))
        .max(
            Comparator.comparing((RuleBook book) -> !book.sector().isEmpty())
                .thenComparing(book -> !book.items().isEmpty())
                .thenComparing(RuleBook::inForceFrom))
        .orElseThrow(
            () -> new IllegalStateException(day + " 的" + facts.nature().title() + "没有可用的公示规则书"));
  }

  private Term term(RuleBook book, DecisionFacts facts) {
    return switch (book.limits()) {
      case RuleBook.ByClass byClass -> classTerm(book, byClass, facts);
      case RuleBook.ByValidity validity -> validityTerm(book, validity, facts);
    };
  }

  private Term classTerm(RuleBook book, RuleBook.ByClass byClass, DecisionFacts facts) {
    Classified classified = byClass.classification().classify(facts);
    RuleBook.ClassTerm months = byClass.term(classified.seriousness());
    Term open =
        new Term(
            book.id(),
            book.citation(),
            book.article(),
            Optional.of(classified.seriousness()),
            classified.why(),
            book.startRule(),
            new Months(months.least(), months.most(), false),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            province.outerLimit(facts));
    return start(book.startRule(), facts).map(open::startingOn).orElse(open);
  }

  private static Optional<LocalDate> start(StartRule rule, DecisionFacts facts) {
    return switch (rule) {
      case DECISION -> Optional.of(facts.decidedOn());
      case END_OF_CONDUCT -> Optional.of(facts.conductEndedOn().orElse(facts.decidedOn()));
      case PUBLICATION -> Optional.empty();
    };
  }

  private static Term validityTerm(
      RuleBook book, RuleBook.ByValidity validity, DecisionFacts facts) {
    Optional<LocalDate> lastDay =
        facts
            .validUntil()
            .map(day ->
                day.isBefore(Term.UNLIMITED)
                    ? day.plusDays(validity.daysAfterExpiry())
                    : Term.UNLIMITED);
    int months = validity.otherwiseMonths().orElse(0);
    boolean counted = lastDay.isEmpty() && months > 0;
    Term open =
        new Term(
            book.id(),
            book.citation(),
            book.article(),
            Optional.empty(),
            "",
            book.startRule(),
            counted ? new Months(months, months, false) : new Months(0, 0, true),
            Optional.empty(),
            Optional.empty(),
            counted ? Optional.empty() : Optional.of(lastDay.orElse(Term.UNLIMITED)),
            Optional.empty());
    return counted ? start(book.startRule(), facts).map(open::startingOn).orElse(open) : open;
  }

  private Optional<Withheld> withheld(RuleBook book, Term term, DecisionFacts facts) {
    if (!facts.open()) {
      return Optional.of(Withheld.NOT_OPEN);
    }
    if (facts.kind() == SubjectKind.NATURAL_PERSON && !province.personsShown()) {
      return Optional.of(Withheld.NATURAL_PERSON);
    }
    return switch (book.limits()) {
      case RuleBook.ByClass byClass ->
          byClass.term(term.seriousness().orElseThrow()).shown()
              ? Optional.empty()
              : Optional.of(Withheld.MINOR);
      case RuleBook.ByValidity validity ->
          validity.notValidStates().contains(facts.status())
              ? Optional.of(Withheld.NOT_VALID)
              : Optional.empty();
    };
  }
}

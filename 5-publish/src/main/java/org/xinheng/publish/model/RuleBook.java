package org.xinheng.publish.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.Nature;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.StartRule;
import org.xinheng.vocabulary.ItemCode;

/**
 * 公示规则书. One regulation's publicity terms with their article and their days in force; chosen by the
 * decision day.
 *
 * @param nature the sort of decision it speaks of
 * @param items the items it speaks of, before the book for all of that nature; empty for all
 * @param sector authorities whose own rule this is, before the national one; empty for a national
 *     book
 * @param lastDay last day in force
 * @param limits months by seriousness, or a validity
 */
public record RuleBook(
    String id,
    String title,
    String documentNumber,
    String article,
    Nature nature,
    List<ItemCode> items,
    List<String> sector,
    LocalDate inForceFrom,
    Optional<LocalDate> lastDay,
    StartRule startRule,
    Limits limits) {
  public RuleBook {
    items = List.copyOf(items);
    sector = List.copyOf(sector);
    if (lastDay.isPresent() && lastDay.get().isBefore(inForceFrom)) {
      throw new IllegalArgumentException(id + "：失效日早于生效日");
    }
  }

  /** What a book limits by. */
  public sealed interface Limits {}

  /** 按失信严重程度的月数. */
  public record ByClass(Map<Seriousness, ClassTerm> terms, Classification classification)
      implements Limits {
    public ByClass {
      terms = Map.copyOf(terms);
    }

    ClassTerm term(Seriousness seriousness) {
      return terms.getOrDefault(seriousness, ClassTerm.HIDDEN);
    }
  }

  /**
   * 按有效期: shown while valid.
   *
   * @param daysAfterExpiry days it stays after its last valid day
   * @param otherwiseMonths months when no validity is stated; empty for no end
   * @param notValidStates words of 当前状态 that mean it no longer stands
   */
  public record ByValidity(
      int daysAfterExpiry, Optional<Integer> otherwiseMonths, List<String> notValidStates)
      implements Limits {
    public ByValidity {
      notValidStates = List.copyOf(notValidStates);
    }
  }

  /** Months of one class: whether it is shown at all, the shortest and the longest term. */
  public record ClassTerm(boolean shown, int least, int most) {
    static final ClassTerm HIDDEN = new ClassTerm(false, 0, 0);
  }

  boolean inForceOn(LocalDate day) {
    return !day.isBefore(inForceFrom) && lastDay.map(last -> !day.isAfter(last)).orElse(true);
  }

  boolean speaksOf(DecisionFacts facts) {
    return nature == facts.nature()
        && (items.isEmpty() || items.contains(facts.item()))
        && (sector.isEmpty() || sector.stream().anyMatch(facts.decidedBy()::contains));
  }

  /** As cited: 《信用修复管理办法》(国家发展改革委令第36号). */
  public String citation() {
    return documentNumber.isEmpty() ? title : "《" + title + "》（" + documentNumber + "）";
  }

  /** The same book with its minor class shown or not: the choice the regulation leaves open. */
  RuleBook showingMinor(boolean shown) {
    if (!(limits instanceof ByClass byClass)) {
      return this;
    }
    var terms = new java.util.EnumMap<Seriousness, ClassTerm>(byClass.terms());
    ClassTerm minor = byClass.term(Seriousness.MINOR);
    terms.put(Seriousness.MINOR, new ClassTerm(shown, minor.least(), minor.most()));
    return new RuleBook(
        id,
        title,
        documentNumber,
        article,
        nature,
        items,
        sector,
        inForceFrom,
        lastDay,
        startRule,
        new ByClass(terms, byClass.classification()));
  }
}

package org.xinheng.publish.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 失信严重程度分类. Minor, ordinary or serious from the fields of a decision, by one rule book; of several
 * penalties in one decision the heaviest counts. The department's own word counts where it is
 * heavier.
 *
 * @param simpleProcedure class of a decision by the simple procedure
 * @param otherwise class of a kind of penalty the book does not name
 * @param fines from which amounts a fine is ordinary or serious, by kind of subject
 * @param seriousBasis laws whose breach is serious in itself
 */
public record Classification(
    Seriousness simpleProcedure,
    Seriousness otherwise,
    Map<String, CategoryClass> categories,
    Map<SubjectKind, FineLimits> fines,
    List<String> seriousBasis) {
  private static final String FINE = "罚款";

  public Classification {
    categories = Map.copyOf(categories);
    fines = Map.copyOf(fines);
    seriousBasis = List.copyOf(seriousBasis);
  }

  /** A kind of penalty, and words of the content that make it another class. */
  public record CategoryClass(Seriousness otherwise, Map<String, Seriousness> byContent) {
    public CategoryClass {
      byContent = Map.copyOf(byContent);
    }

    Seriousness in(String content) {
      return byContent.entrySet().stream()
          .filter(entry -> content.contains(entry.getKey()))
          .map(Map.Entry::getValue)
          .max(Seriousness::compareTo)
          .orElse(otherwise);
    }
  }

  /** 罚款数额起点, in yuan, inclusive. */
  public record FineLimits(BigDecimal ordinaryFrom, Optional<BigDecimal> seriousFrom) {
    Seriousness of(BigDecimal yuan) {
      if (seriousFrom.isPresent() && yuan.compareTo(seriousFrom.get()) >= 0) {
        return Seriousness.SERIOUS;
      }
      return yuan.compareTo(ordinaryFrom) >= 0 ? Seriousness.ORDINARY : Seriousness.MINOR;
    }
  }

  public Classified classify(DecisionFacts facts) {
    Classified derived = derive(facts);
    return facts
        .stated()
        .filter(stated -> stated.compareTo(derived.seriousness()) > 0)
        .map(stated -> new Classified(stated, "数源部门认定为" + stated.title()))
        .orElse(derived);
  }

  private Classified derive(DecisionFacts facts) {
    if (facts.simpleProcedure()) {
      return new Classified(simpleProcedure, "适用简易程序");
    }
    Classified heaviest =
        facts.categories().stream()
            .map(category -> of(category, facts))
            .reduce(Classified::or)
            .orElse(new Classified(otherwise, ""));
    return seriousBasis.stream()
        .filter(law -> facts.basis().contains(law))
        .findFirst()
        .filter(law -> heaviest.seriousness() != Seriousness.MINOR)
        .map(law -> heaviest.or(new Classified(Seriousness.SERIOUS, "依据" + law + "处罚")))
        .orElse(heaviest);
  }

  private Classified of(String category, DecisionFacts facts) {
    FineLimits limits = fines.get(facts.kind());
    if (category.equals(FINE) && limits != null) {
      return new Classified(limits.of(facts.fineYuan()), fineWords(facts.fineYuan()));
    }
    CategoryClass named = categories.get(category);
    return new Classified(named == null ? otherwise : named.in(facts.content()), category);
  }

  private static String fineWords(BigDecimal yuan) {
    return yuan.signum() == 0 ? FINE : FINE + yuan.stripTrailingZeros().toPlainString() + "元";
  }
}

package org.xinheng.publish.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Field;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Provisions;
import org.xinheng.collect.Role;
import org.xinheng.publish.Seriousness;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.ChineseDates;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 决定要素. What the publicity rules look at in a decision, whatever its fields are called.
 *
 * @param categories kinds of penalty as in the code list
 * @param simpleProcedure whether the simple procedure was applied
 * @param fineYuan zero when none is stated
 * @param stated the department's own 失信严重程度
 * @param conductEndedOn when the unlawful conduct ended; no published field states it, so it is
 *     usually unknown and the decision day, its latest possible day, stands in
 */
public record DecisionFacts(
    ItemCode item,
    Nature nature,
    boolean open,
    SubjectKind kind,
    LocalDate decidedOn,
    List<String> categories,
    boolean simpleProcedure,
    BigDecimal fineYuan,
    Optional<Seriousness> stated,
    String basis,
    String content,
    String decidedBy,
    String status,
    Optional<LocalDate> validUntil,
    Optional<LocalDate> conductEndedOn) {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  public DecisionFacts {
    categories = List.copyOf(categories);
  }

  public static DecisionFacts of(CreditRecord record) {
    CatalogueItem item = record.item();
    return new DecisionFacts(
        item.code(),
        item.nature(),
        isOpen(record),
        record.subject().kind(),
        record.decidedOn(),
        List.of(record.at(Role.CATEGORY).split("[;；]")).stream()
            .map(String::strip)
            .filter(category -> !category.isEmpty())
            .toList(),
        record.at(Role.PROCEDURE).startsWith("简易"),
        fine(record),
        coded(record, Role.SEVERITY).map(value -> Seriousness.valueOf(value.means())),
        record.at(Role.BASIS),
        record.at(Role.CONTENT),
        record.at(Role.DECIDED_BY),
        coded(record, Role.STATE).map(CodeValue::title).orElse(""),
        ChineseDates.parse(record.at(Role.VALID_UNTIL)),
        Optional.empty());
  }

  /** What the catalogue opens, and where it leaves that to a choice in the row, the choice made. */
  private static boolean isOpen(CreditRecord record) {
    Provisions provisions = record.item().provisions();
    return provisions.disclosure() == DisclosureWay.OPEN
        && provisions
            .openWhen()
            .map(choice -> choice.holds(record.at(record.item().indexOf(choice.field()))))
            .orElse(true);
  }

  private static Optional<CodeValue> coded(CreditRecord record, Role role) {
    String words = record.at(role);
    return words.isEmpty()
        ? Optional.empty()
        : record.item().find(role).flatMap(field -> field.codeValue(words));
  }

  private static BigDecimal fine(CreditRecord record) {
    String words = record.at(Role.FINE);
    if (words.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal amount = new BigDecimal(words);
    boolean tenThousands = record.item().find(Role.FINE).map(Field::unit).orElse("").equals("万元");
    return tenThousands ? amount.multiply(TEN_THOUSAND) : amount;
  }
}

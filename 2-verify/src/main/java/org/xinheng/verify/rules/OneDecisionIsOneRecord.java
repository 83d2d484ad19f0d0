package org.xinheng.verify.rules;

import java.util.List;
import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.EarlierVersion;
import org.xinheng.verify.QualityRule.Description;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * DQ-208 同一机关、文书号、相对人为同一记录. Judged where the earlier version is known, after the row's own cells:
 * what was there before is an argument.
 *
 * <pre>the same row twice                        → a repeat, counted, no warning
 * row 3: the key of row 2, other content    → filed as a correction, warning that names row 2
 * the key of a record on file, other content → a new version, warning that names its receipt and row
 * </pre>
 */
public final class OneDecisionIsOneRecord {
  static final String CODE = "DQ-208";
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              CODE,
              Dimension.ACCURATE,
              Gravity.WARNING,
              "同一机关、文书号、相对人为同一记录：内容相同计为重复，不同的作为更正入档并提示与哪一行相冲突",
              "双公示数据核查口径"));

  private final boolean applies;
  private final int number;

  public OneDecisionIsOneRecord(CatalogueItem item) {
    this.applies = item.crossRules().contains(CODE);
    this.number = item.indexOf(Role.DOCUMENT_NUMBER);
  }

  /** Whether the item is held to it: a register is kept up by new versions, a decision is not. */
  public boolean applies() {
    return applies;
  }

  /**
   * @param before where the record stood before; empty where it is new or the content is the same
   */
  public Optional<Finding> check(CreditRecord record, Optional<EarlierVersion> before) {
    return applies ? before.map(earlier -> finding(record, earlier)) : Optional.empty();
  }

  private Finding finding(CreditRecord record, EarlierVersion before) {
    return new Finding(
        CODE,
        Gravity.WARNING,
        Dimension.ACCURATE,
        number < 0 ? "" : record.item().field(number).title(),
        number < 0 ? "" : record.at(number),
        "与" + place(before) + "是同一记录（机关、文书号、相对人等主键相同）而内容不同，已按后报的更正，先前的版本仍留存档案",
        "如不是更正，请核对主键各项后重报；要恢复先前的内容，请再报一次");
  }

  private static String place(EarlierVersion before) {
    return switch (before) {
      case EarlierVersion.InThisFile(int row) -> "本文件第 " + row + " 行";
      case EarlierVersion.OnFile(var receipt, int row) ->
          receipt.isEmpty() ? "档案中已有的记录" : "档案中已有的记录（回执 " + receipt + " 第 " + row + " 行）";
    };
  }
}

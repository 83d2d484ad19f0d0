package org.xinheng.verify;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Row;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/** A row without fault, to be spoilt in one place and judged. */
public final class Submitted {
  public static final String AGENCY = InventedCodes.publicBody(1);

  /** The example of GB 11643 itself. */
  public static final String IDENTITY = "11010519491231002X";

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final WorkCalendar CALENDAR = WorkCalendar.vendored();
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

  private final CatalogueItem item;
  private final Map<String, String> cells = new LinkedHashMap<>();
  private LocalDate today = TODAY;
  private Set<ItemCode> mayFurnish;
  private Set<String> confirmed = Set.of();

  private Submitted(String item, String... pairs) {
    this.item = CATALOGUE.item(new ItemCode(item));
    this.mayFurnish = Set.of(this.item.code());
    for (int i = 0; i < pairs.length; i += 2) {
      with(pairs[i], pairs[i + 1]);
    }
  }

  /** A company's fine of 2,000 yuan, decided on 2026-05-06. */
  public static Submitted penalty() {
    return new Submitted(
        "penalty",
        "CF_XDR_MC",
        "某区甲乙建材有限公司",
        "CF_XDR_LB",
        "法人及非法人组织",
        "CF_XDR_SHXYM",
        InventedCodes.enterprise(7),
        "CF_FRDB",
        "赵甲",
        "CF_WSH",
        "某环罚〔2026〕12号",
        "CF_WFXW",
        "未按规定设置排污口标志",
        "CF_SY",
        "检查时未设置排污口标志。",
        "CF_YJ",
        "《排污许可管理条例》第三十六条",
        "CF_CFLB",
        "罚款",
        "CF_NR",
        "罚款2000元",
        "CF_NR_FK",
        "0.2",
        "CF_JDRQ",
        "2026-05-06",
        "CF_YXQ",
        "2027-05-06",
        "CF_GSJZQ",
        "2027-05-06",
        "CF_CFJG",
        "某区生态环境局",
        "CF_CFJGDM",
        AGENCY,
        "CF_SJLY",
        "某区生态环境局",
        "CF_SJLYDM",
        AGENCY);
  }

  /** The same fine of a natural person. */
  public static Submitted personsPenalty() {
    return penalty()
        .with("CF_XDR_MC", "赵甲")
        .with("CF_XDR_LB", "自然人")
        .with("CF_XDR_SHXYM", "")
        .with("CF_FRDB", "")
        .with("CF_XDR_ZJLX", "身份证")
        .with("CF_XDR_ZJHM", IDENTITY);
  }

  /** A company's licence, decided on 2026-05-06. */
  public static Submitted licence() {
    return new Submitted(
        "licence",
        "XK_XDR_MC",
        "某区甲乙建材有限公司",
        "XK_XDR_LB",
        "法人及非法人组织",
        "XK_XDR_SHXYM",
        InventedCodes.enterprise(7),
        "XK_FRDB",
        "赵甲",
        "XK_XKWS",
        "准予行政许可决定书",
        "XK_WSH",
        "某审批许〔2026〕7号",
        "XK_XKLB",
        "普通",
        "XK_NR",
        "食品经营",
        "XK_JDRQ",
        "2026-05-06",
        "XK_YXQZ",
        "2026-05-06",
        "XK_YXQZI",
        "2031-05-05",
        "XK_XKJG",
        "某区行政审批服务局",
        "XK_XKJGDM",
        AGENCY,
        "XK_ZT",
        "有效",
        "XK_LYDW",
        "某区行政审批服务局",
        "XK_LYDWDM",
        AGENCY);
  }

  /** A company founded on 2020-03-02. */
  public static Submitted registration() {
    return new Submitted(
        "registration",
        "ZT_MC",
        "某区甲乙建材有限公司",
        "ZT_TYSHXYDM",
        InventedCodes.enterprise(7),
        "ZT_LX",
        "有限责任公司(自然人投资或控股)",
        "ZT_FDDBR",
        "赵甲",
        "ZT_ZCZB",
        "500万元人民币",
        "ZT_CLRQ",
        "2020-03-02",
        "ZT_HZRQ",
        "2020-03-02",
        "ZT_ZS",
        "某区某某大街1号",
        "ZT_DJJG",
        "某区行政审批服务局",
        "ZT_DJZT",
        "存续");
  }

  /** A company's change of scope, approved on 2026-05-06. */
  public static Submitted change() {
    return new Submitted(
        "registration-change",
        "BG_ZT_MC",
        "某区甲乙建材有限公司",
        "BG_ZT_LB",
        "法人及非法人组织",
        "BG_ZT_SHXYM",
        InventedCodes.enterprise(7),
        "BG_SX",
        "经营范围",
        "BG_Q",
        "百货零售",
        "BG_H",
        "百货零售；食品销售",
        "BG_RQ",
        "2026-05-06",
        "BG_JG",
        "某区生态环境局",
        "BG_JGDM",
        AGENCY,
        "BG_LYDW",
        "某区生态环境局",
        "BG_LYDWDM",
        AGENCY);
  }

  public Submitted with(String field, String cell) {
    if (item.indexOf(new FieldName(field)) < 0) {
      throw new IllegalArgumentException("no field " + field + " in " + item.code());
    }
    cells.put(field, cell);
    return this;
  }

  public Submitted without(String field) {
    return with(field, "");
  }

  public Submitted on(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  /** The department furnishes only this item. */
  public Submitted bySenderOf(String other) {
    mayFurnish = Set.of(new ItemCode(other));
    return this;
  }

  /** A person has confirmed that this code, which fails its check, was officially issued. */
  public Submitted confirmed(String code) {
    confirmed = Set.of(code);
    return this;
  }

  public Verdict judged() {
    var row = new String[item.fields().size()];
    Arrays.fill(row, "");
    cells.forEach((field, cell) -> row[item.indexOf(new FieldName(field))] = cell);
    var circumstances =
        new Circumstances(
            today, new DepartmentCode("stb"), "某区生态环境局", AGENCY, mayFurnish, CALENDAR, confirmed);
    return Verifier.of(item).judge(new Row(2, 1, row, row.clone(), null), circumstances);
  }

  /** The record of a row that passed. */
  public CreditRecord record() {
    return switch (judged()) {
      case Verdict.Passed(var record) -> record;
      case Verdict.Returned(var row) -> throw new AssertionError("returned: " + row.findings());
      case Verdict.Doubtful(var record, var doubt, var findings) ->
          throw new AssertionError("doubtful: " + findings);
    };
  }

  /** Errors of a row that came back, or warnings that travel with it. */
  public List<Finding> findings() {
    return switch (judged()) {
      case Verdict.Passed(var record) -> record.warnings();
      case Verdict.Returned(var row) -> row.findings();
      case Verdict.Doubtful(var record, var doubt, var findings) -> findings;
    };
  }

  /** What this rule alone found. */
  public List<Finding> findings(String rule) {
    return findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }

  /** Rule and gravity of each finding: {@code DQ-205 ERROR}. */
  public List<String> verdicts() {
    return findings().stream().map(finding -> finding.rule() + " " + finding.gravity()).toList();
  }

  /** Whether the row goes back to the department. */
  public boolean isReturned() {
    return judged() instanceof Verdict.Returned;
  }

  /** Rules broken so that the row goes back. */
  public List<String> errors() {
    return findings().stream()
        .filter(finding -> finding.gravity() == Gravity.ERROR)
        .map(Finding::rule)
        .toList();
  }
}

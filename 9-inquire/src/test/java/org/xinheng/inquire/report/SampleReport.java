package org.xinheng.inquire.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityPage;
import org.xinheng.inquire.Kin;
import org.xinheng.inquire.Openness;
import org.xinheng.inquire.Provenance;
import org.xinheng.inquire.PublicityClock;
import org.xinheng.inquire.ReportIssuer;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.StartRule;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** A made-up entity with one licence and one penalty. */
final class SampleReport {
  static final ReportIssuer ISSUER =
      new ReportIssuer(
          "信衡示例平台",
          "示例区社会信用中心",
          "0531-00000000",
          "https://credit.example.cn",
          3,
          ZoneId.of("Asia/Shanghai"));
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final Instant FILED = Instant.parse("2026-05-07T02:00:00Z");

  private SampleReport() {}

  static EntityPage page() {
    CatalogueItem registration = CATALOGUE.item(new ItemCode("registration"));
    EntityCard card =
        new EntityCard(
            new SubjectId(1001),
            "示例建材有限公司",
            Optional.of("91370116MA3XYYT13F"),
            SubjectKind.LEGAL_PERSON,
            false,
            List.of(new EntityCard.FormerName("示例水泥制品厂", Optional.empty())),
            List.of(),
            List.of(),
            Disclosure.shown(
                registration,
                SubjectKind.LEGAL_PERSON,
                values(
                    "ZT_MC", "示例建材有限公司",
                    "ZT_TYSHXYDM", "91370116MA3XYYT13F",
                    "ZT_FDDBR", "张示例",
                    "ZT_FR_ZJHM", "370102199001011234",
                    "ZT_ZS", "示例省示例市示例区甲路1号",
                    "ZT_XZQH", "370116",
                    "ZT_HYDM", "5165",
                    "ZT_DJZT", "存续",
                    "ZT_LXDH", "13800000000"),
                new Audience.Public()),
            Optional.of(provenance()),
            Map.of(),
            Optional.empty(),
            Map.of(new ItemCode("licence"), 1, new ItemCode("penalty"), 1),
            FILED);
    return new EntityPage(
        card,
        new Kin(
            Optional.empty(),
            List.of(other("示例建材有限公司第一分公司", "")),
            3,
            List.of(),
            List.of(other("示例石料有限公司", "吸收合并"))),
        List.of(
            new EntityPage.Section(new ItemCode("licence"), "行政许可", 1, List.of(licence())),
            new EntityPage.Section(new ItemCode("penalty"), "行政处罚", 1, List.of(penalty()))));
  }

  private static Kin.Other other(String name, String way) {
    return new Kin.Other(name, "", Optional.empty(), way, Optional.of(LocalDate.of(2022, 5, 6)));
  }

  private static Provenance provenance() {
    return new Provenance(new DepartmentCode("scjgj"), "2026050700000183", 17, 1, FILED, "00ff");
  }

  private static ShownRecord licence() {
    return record(
        CATALOGUE.item(new ItemCode("licence")),
        new PublicityClock(
            Nature.LICENCE,
            "",
            "行政许可公示",
            "",
            Optional.empty(),
            "",
            StartRule.PUBLICATION,
            Optional.of(LocalDate.of(2026, 5, 12)),
            Optional.empty(),
            Optional.of(LocalDate.of(2029, 5, 5))),
        values("XK_XDR_MC", "示例建材有限公司", "XK_WSH", "示建许〔2026〕8号", "XK_NR", "城市建筑垃圾处置核准"));
  }

  private static ShownRecord penalty() {
    return record(
        CATALOGUE.item(new ItemCode("penalty")),
        new PublicityClock(
            Nature.PENALTY,
            "",
            "信用修复管理办法（国家发展改革委令第36号）",
            "示例条",
            Optional.of(Seriousness.ORDINARY),
            "",
            StartRule.DECISION,
            Optional.of(LocalDate.of(2026, 5, 6)),
            Optional.of(LocalDate.of(2026, 8, 6)),
            Optional.of(LocalDate.of(2027, 5, 6))),
        values(
            "CF_XDR_MC", "示例建材有限公司",
            "CF_WSH", "示市监罚〔2026〕112号",
            "CF_CFLB", "警告;罚款",
            "CF_NR", "警告，罚款 0.2 万元"));
  }

  private static ShownRecord record(
      CatalogueItem item, PublicityClock clock, Map<FieldName, String> values) {
    return new ShownRecord(
        new EntryId(7),
        new SubjectId(1001),
        "示例建材有限公司",
        Optional.of("91370116MA3XYYT13F"),
        item.code(),
        item.title(),
        item.nature(),
        LocalDate.of(2026, 5, 6),
        Optional.of(LocalDate.of(2026, 5, 12)),
        OptionalInt.of(4),
        Openness.LIVE,
        clock,
        Disclosure.shown(item, SubjectKind.LEGAL_PERSON, values, new Audience.Public()),
        provenance());
  }

  private static Map<FieldName, String> values(String... namesAndValues) {
    Map<FieldName, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(new FieldName(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return values;
  }
}

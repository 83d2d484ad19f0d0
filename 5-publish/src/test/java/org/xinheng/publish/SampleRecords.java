package org.xinheng.publish;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** Records as verify would pass them on. */
public final class SampleRecords {
  public static final Catalogue CATALOGUE = Catalogue.bundled();
  public static final DepartmentCode MARKET = new DepartmentCode("scjg");
  public static final DepartmentCode ENVIRONMENT = new DepartmentCode("sthj");

  private SampleRecords() {}

  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** An ordinary penalty of a company: a fine by the ordinary procedure. */
  public static CreditRecord fine(String decidedOn) {
    return penalty(decidedOn, Map.of());
  }

  public static CreditRecord penalty(String decidedOn, Map<Role, String> more) {
    return record("penalty", SubjectKind.LEGAL_PERSON, decidedOn, false, penaltyWith(more));
  }

  public static CreditRecord penaltyOfPerson(String decidedOn) {
    return record("penalty", SubjectKind.NATURAL_PERSON, decidedOn, false, penaltyWith(Map.of()));
  }

  public static CreditRecord penaltyWithTraces(String decidedOn, String facts) {
    return record(
        "penalty",
        SubjectKind.LEGAL_PERSON,
        decidedOn,
        true,
        penaltyWith(Map.of(Role.FACTS, facts)));
  }

  /** Of an individual business, with traces in facts and basis. */
  public static CreditRecord penaltyOfIndividual(
      String decidedOn, String operator, String facts, String basis) {
    return record(
        "penalty",
        SubjectKind.INDIVIDUAL_BUSINESS,
        decidedOn,
        true,
        penaltyWith(
            Map.of(
                Role.SUBJECT_NAME,
                "某区示例小吃店",
                Role.REPRESENTATIVE,
                operator,
                Role.FACTS,
                facts,
                Role.BASIS,
                basis)));
  }

  private static Map<Role, String> penaltyWith(Map<Role, String> more) {
    var values =
        new java.util.EnumMap<Role, String>(
            Map.of(
                Role.CATEGORY, "罚款",
                Role.FINE, "2",
                Role.CONTENT, "处罚款2万元",
                Role.FACTS, "未按规定公示价格",
                Role.BASIS, "《价格法》第四十二条",
                Role.DECIDED_BY, "示例区生态环境局"));
    values.putAll(more);
    return values;
  }

  public static CreditRecord licence(String decidedOn, String validUntil) {
    return record(
        "licence",
        SubjectKind.LEGAL_PERSON,
        decidedOn,
        false,
        Map.of(Role.VALID_UNTIL, validUntil, Role.STATE, "1", Role.DECIDED_BY, "示例区行政审批服务局"));
  }

  public static CreditRecord record(
      String item,
      SubjectKind kind,
      String decidedOn,
      boolean needsRedaction,
      Map<Role, String> values) {
    CatalogueItem catalogued = CATALOGUE.item(new ItemCode(item));
    String[] fields = new String[catalogued.fields().size()];
    Arrays.fill(fields, "");
    values.forEach((role, value) -> fields[catalogued.indexOf(role)] = value);
    return new CreditRecord(
        catalogued,
        1,
        bytes(values.hashCode()),
        bytes(decidedOn.hashCode()),
        new SubjectReference(
            kind,
            "示例公司",
            "示例公司",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            "",
            "",
            List.of()),
        day(decidedOn),
        fields,
        List.of(),
        needsRedaction,
        List.of());
  }

  private static byte[] bytes(int seed) {
    return ByteBuffer.allocate(16).putInt(seed).array();
  }

  public static Scheduled first(long entry, CreditRecord record) {
    return new Scheduled(
        new EntryId(entry), new SubjectId(1), record, ENVIRONMENT, Optional.empty());
  }

  public static Scheduled version(long entry, CreditRecord record, long supersedes) {
    return new Scheduled(
        new EntryId(entry),
        new SubjectId(1),
        record,
        ENVIRONMENT,
        Optional.of(new EntryId(supersedes)));
  }
}

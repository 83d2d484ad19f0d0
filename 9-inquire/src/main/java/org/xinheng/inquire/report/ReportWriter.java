package org.xinheng.inquire.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.CodeNames;
import org.xinheng.inquire.DepartmentNaming;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityPage;
import org.xinheng.inquire.Kin;
import org.xinheng.inquire.ReportIssuer;
import org.xinheng.inquire.ShownField;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.inquire.report.ReportBody.Cell;
import org.xinheng.inquire.report.ReportBody.Count;
import org.xinheng.inquire.report.ReportBody.Section;
import org.xinheng.inquire.report.ReportBody.Table;
import org.xinheng.vocabulary.SubjectKind;

/** 报告编写. Lays what the audience may see into the ten sections, in the standard's order. */
public final class ReportWriter {
  private static final String NONE = "截至报告生成时，本平台未查到此类公开信息。";

  private final Catalogue catalogue;
  private final DepartmentNaming departments;
  private final CodeNames codes;
  private final ReportIssuer issuer;

  public ReportWriter(
      Catalogue catalogue, DepartmentNaming departments, CodeNames codes, ReportIssuer issuer) {
    this.catalogue = catalogue;
    this.departments = departments;
    this.codes = codes;
    this.issuer = issuer;
  }

  public ReportHead head(
      EntityPage page, String number, String code, Instant now, LocalDate validUntil) {
    EntityCard card = page.card();
    String title =
        card.kind() == SubjectKind.INDIVIDUAL_BUSINESS ? "个体工商户公共信用信息报告" : "法人和非法人组织公共信用信息报告";
    return new ReportHead(
        title,
        issuer.platform(),
        issuer.operator(),
        card.name(),
        card.code().orElse("无"),
        number,
        code,
        issuer.address() + "/verify",
        now,
        validUntil,
        issuer.zone());
  }

  public ReportBody body(EntityPage page, Audience audience, LocalDate today) {
    return new ReportBody(overview(page), sections(page), notes(audience, today));
  }

  private List<Count> overview(EntityPage page) {
    List<Count> counts = new ArrayList<>();
    for (ReportClass each : ReportClass.values()) {
      if (each.counted()) {
        int records =
            page.sections().stream()
                .filter(section -> classOf(section) == each)
                .mapToInt(EntityPage.Section::total)
                .sum();
        counts.add(new Count(each.shortTitle(), records));
      }
    }
    return counts;
  }

  private ReportClass classOf(EntityPage.Section section) {
    return ReportClass.of(catalogue.item(section.item()));
  }

  private List<Section> sections(EntityPage page) {
    List<Section> sections = new ArrayList<>();
    for (ReportClass each : ReportClass.values()) {
      sections.add(
          switch (each) {
            case BASICS -> basics(page.card(), page.kin());
            case ADVICE -> advice(page);
            default -> records(each, page);
          });
    }
    return sections;
  }

  private Section basics(EntityCard card, Kin kin) {
    List<Cell> cells = new ArrayList<>();
    if (card.basics().isEmpty()) {
      cells.add(new Cell("名称", card.name()));
      card.code().ifPresent(code -> cells.add(new Cell("统一社会信用代码", code)));
      card.endedOn().ifPresent(day -> cells.add(new Cell("登记状态", card.state() + "（" + day + "）")));
    }
    for (ShownField field : card.basics()) {
      cells.add(
          new Cell(field.title(), told(field, codes.words(field)) + since(card.changedOn(field))));
    }
    for (EntityCard.FormerName former : card.formerNames()) {
      cells.add(new Cell("曾用名", former.name() + until(former.endedOn())));
    }
    cells.addAll(KinCells.of(kin));
    card.basicsFrom()
        .ifPresent(from ->
            cells.add(
                new Cell(
                    "信息来源",
                    departments.on(
                        from.department(), LocalDate.ofInstant(from.addedAt(), issuer.zone())))));
    String caption = card.provisional() ? "登记信息尚未到达本平台，以下摘自许可、处罚记录" : card.name();
    return new Section(
        ReportClass.BASICS.title(), List.of(new Table(caption, cells)), List.of(), NONE);
  }

  private static String since(Optional<LocalDate> changed) {
    return changed.map(day -> "（" + day + " 变更登记）").orElse("");
  }

  private static String until(Optional<LocalDate> ended) {
    return ended.map(day -> "（至 " + day + "）").orElse("");
  }

  private String told(ShownField field, String words) {
    return field.role().filter(Role::isDepartment).isPresent() ? departments.told(words) : words;
  }

  private Section records(ReportClass each, EntityPage page) {
    List<Table> tables = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (EntityPage.Section section : page.sections()) {
      if (classOf(section) == each) {
        section.records().forEach(record -> tables.add(table(record, tables.size() + 1)));
        if (section.total() > section.records().size()) {
          lines.add(
              section.title()
                  + "共 "
                  + section.total()
                  + " 条，此处列最近 "
                  + section.records().size()
                  + " 条，其余请在平台查询。");
        }
      }
    }
    return new Section(each.title(), tables, lines, NONE);
  }

  private Table table(ShownRecord record, int number) {
    List<Cell> cells = new ArrayList<>();
    for (ShownField field : record.fields()) {
      cells.add(new Cell(field.title(), told(field, field.value())));
    }
    record.publishedOn().ifPresent(day -> cells.add(new Cell("公示日期", day.toString())));
    cells.add(new Cell("公示期", record.clock().why()));
    cells.add(
        new Cell("信息来源", departments.on(record.provenance().department(), record.decidedOn())));
    String state = record.openness().remark();
    return new Table(
        number + ". " + record.itemTitle() + " " + record.documentNumber() + state, cells);
  }

  private static Section advice(EntityPage page) {
    List<String> lines = new ArrayList<>();
    for (EntityPage.Section section : page.sections()) {
      for (ShownRecord record : section.records()) {
        if (record.nature() == Nature.PENALTY && record.live()) {
          lines.add(repair(record));
        }
      }
    }
    return new Section(
        ReportClass.ADVICE.title(), List.of(), lines, "没有可以申请修复的信息。按时履行义务、及时报送年度报告，即可保持现状。");
  }

  private static String repair(ShownRecord record) {
    Optional<LocalDate> from = record.clock().earliestEnd();
    String when = from.map(day -> "自 " + day + " 起，履行完决定的义务后可以申请信用修复").orElse("履行完决定的义务后可以申请信用修复");
    return record.documentNumber() + "：" + when + "；不申请的，期满自动终止公示。";
  }

  private List<String> notes(Audience audience, LocalDate today) {
    return List.of(
        "本报告汇集各来源单位报送的信息，只作陈述，不作评价，也不计分。",
        "数据截至 " + today + " 报告生成之时；之后的变化请重新查询。",
        "认为信息有误、超期或者侵犯商业秘密、个人隐私的，可以向本平台或来源单位提出异议：" + issuer.contact() + "。",
        "受到处罚的，履行义务后可以按规定申请信用修复，本平台不收费。",
        "本报告的查询身份为“" + audience.title() + "”，只用于申请时说明的用途，非法使用的依法承担责任。",
        "电子文本经核验与出具时一致的，与纸质打印件同等使用。");
  }
}

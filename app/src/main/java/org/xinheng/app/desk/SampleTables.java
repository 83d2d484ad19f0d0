package org.xinheng.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.duties.Samples;
import org.xinheng.duties.Samples.Concealment;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/** 抽查各表, for pages and downloads alike. */
@Component
class SampleTables {
  private final Samples samples;
  private final Dossiers dossiers;
  private final Catalogue catalogue;
  private final EntryLines lines;
  private final Names names;
  private final AccountLines accounts;

  SampleTables(
      Samples samples,
      Dossiers dossiers,
      Catalogue catalogue,
      EntryLines lines,
      Names names,
      AccountLines accounts) {
    this.dossiers = dossiers;
    this.catalogue = catalogue;
    this.samples = samples;
    this.lines = lines;
    this.names = names;
    this.accounts = accounts;
  }

  /** All of them, or those that hold something of the department, counting that alone. */
  Ledger drawn(Optional<DepartmentCode> scope, String download) {
    var persons = new HashMap<String, String>();
    var rows =
        samples.all(scope).stream()
            .map(one ->
                Ledger.row(
                    Cell.link("第 " + one.id() + " 次", "/desk/quality/samples/" + one.id()),
                    Cell.figure(one.scope().months()),
                    Cell.of(within(one.scope())),
                    Cell.number(one.lines()),
                    new Cell(
                        one.checked() + "", "", one.checked() < one.lines() ? "num due" : "num"),
                    Cell.figure(String.valueOf(one.seed())),
                    Cell.of(persons.computeIfAbsent(one.drawnBy(), accounts::person))))
            .toList();
    return new Ledger(
        List.of("抽查", "决定的月份", "范围", "抽到", "已核对", "种子", "抽取人"),
        rows,
        scope.isEmpty() ? "还没有抽查过。" : "还没有抽到过本部门的决定。",
        download);
  }

  String within(Samples.Scope scope) {
    return scope.department().map(names::department).orElse("各部门")
        + "，"
        + scope.item().map(names::item).orElse("各事项");
  }

  /** What is asked for, in words; codes that nobody knows as they are. */
  String asked(String month, String until, String department, String item) {
    return (until.isBlank() || until.equals(month) ? month : month + " 至 " + until)
        + "，"
        + (department.isBlank() ? "各部门" : names.department(department))
        + "，"
        + catalogue.items().stream()
            .filter(one -> one.code().value().equals(item))
            .map(CatalogueItem::title)
            .findFirst()
            .orElse(item.isBlank() ? "各事项" : item);
  }

  Ledger concealed(List<Concealment> found, String download) {
    var persons = new HashMap<String, String>();
    var rows =
        found.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(names.department(one.department())),
                    Cell.of(names.item(one.item())),
                    Cell.of(one.document()),
                    Cell.figure(one.decidedOn().toString()),
                    Cell.of(one.seenAt()),
                    Cell.of(persons.computeIfAbsent(one.raisedBy(), accounts::person)),
                    new Cell(
                        one.state().title(),
                        "",
                        one.state() == Concealment.State.PROVEN ? "late" : ""),
                    Cell.of(one.words()),
                    Cell.of(
                        one.decidedBy().isEmpty()
                            ? ""
                            : persons.computeIfAbsent(one.decidedBy(), accounts::person))))
            .toList();
    return new Ledger(
        List.of("部门", "事项", "文书号", "决定日期", "在何处见到", "提出人", "状态", "意见", "查实人"),
        rows,
        "没有瞒报线索。",
        download);
  }

  Ledger lines(long sample, Optional<DepartmentCode> scope, String download) {
    var persons = new HashMap<String, String>();
    var rows =
        samples.lines(sample, scope).stream()
            .map(line ->
                Ledger.row(
                    Cell.link(line.entry().toString(), "/desk/records/" + line.entry()),
                    Cell.of(names.department(line.department())),
                    Cell.of(names.item(line.item())),
                    Cell.of(lines.of(line.entry(), line.department()).title()),
                    Cell.of(line.verdict().map(Samples.Verdict::title).orElse("待核对")),
                    Cell.of(line.note()),
                    Cell.of(
                        line.checkedBy().isEmpty()
                            ? ""
                            : persons.computeIfAbsent(line.checkedBy(), accounts::person))))
            .toList();
    return new Ledger(
        List.of("条目编号", "部门", "事项", "文书", "核对结果", "说明", "核对人"), rows, "没有抽到条目。", download);
  }

  /** What the platform shows of an entry, to be held against its document. */
  List<ReviewView.Fact> facts(EntryId id) {
    return dossiers.find(id).map(this::facts).orElse(List.of());
  }

  private List<ReviewView.Fact> facts(Entry entry) {
    return catalogue.item(entry.item()).fields().stream()
        .filter(field -> field.disclosure() != FieldDisclosure.NEVER)
        .filter(field -> !entry.fields().getOrDefault(field.name(), "").isEmpty())
        .map(field ->
            new ReviewView.Fact(field.title(), entry.fields().getOrDefault(field.name(), "")))
        .toList();
  }
}

package org.xinheng.app.desk;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Ranked;
import org.xinheng.duties.Rate;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.DepartmentCode;

/** 数据质量: who reports how well, by month; a department sees its own in detail. */
@Controller
@RequestMapping("/desk/quality")
class QualityController {
  private final DeskPages pages;
  private final Quality quality;
  private final QualityTables tables;
  private final QualityMonths months;
  private final Conditions conditions;
  private final Units units;
  private final Catalogue catalogue;
  private final District district;
  private final Names names;
  private final Auditing audit;

  QualityController(
      DeskPages pages,
      Quality quality,
      QualityTables tables,
      QualityMonths months,
      Conditions conditions,
      Units units,
      Catalogue catalogue,
      District district,
      Names names,
      Auditing audit) {
    this.pages = pages;
    this.quality = quality;
    this.tables = tables;
    this.months = months;
    this.conditions = conditions;
    this.units = units;
    this.catalogue = catalogue;
    this.district = district;
    this.names = names;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> board(
      Visit visit,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int offset) {
    var asked = asked(visit, month, item, kind);
    audit.done(visit, "查看数据质量", asked.month().toString());
    var measures = asked.measures();
    var units = units(visit, asked);
    var page =
        new QualityPage(
            asked.month().toString(),
            months.offered(),
            item,
            catalogue.items(),
            kind,
            visit.who().seesAllDepartments(),
            tables
                .ranked(asked.month(), item, units, "/desk/quality/board.csv" + asked.query())
                .page(offset, "/desk/quality" + asked.query()),
            tables.rate(Rate.TIMELINESS, asked.month(), measures),
            tables.months(
                asked.month(),
                visit.scope().map(DepartmentCode::value).orElse(""),
                item,
                measures,
                "/desk/quality/months.csv" + asked.ofItem()),
            quality.sheet(asked.month()).title());
    return pages.show(visit, "quality", page);
  }

  @GetMapping("/board.csv")
  ResponseEntity<byte[]> boardTable(
      Visit visit,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String kind) {
    var asked = asked(visit, month, item, kind);
    audit.done(visit, "下载数据质量", asked.month().toString());
    return tables
        .ranked(asked.month(), item, units(visit, asked), "")
        .csv("数据质量" + asked.month(), "quality-" + asked.month());
  }

  @GetMapping("/months.csv")
  ResponseEntity<byte[]> monthsTable(
      Visit visit,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String item) {
    var asked = asked(visit, month, item, "");
    audit.done(visit, "下载数据质量", "逐月");
    return tables
        .months(asked.month(), "", item, asked.measures(), "")
        .csv("数据质量逐月" + asked.month(), "quality-months-" + asked.month());
  }

  @GetMapping("/units/{code}")
  ResponseEntity<byte[]> unit(
      Visit visit, @PathVariable String code, @RequestParam(defaultValue = "") String month) {
    var department = seen(visit, code);
    var asked = new Asked(months.shown(month, Optional.of(department.code())), "", "");
    audit.done(visit, "查看数据质量", names.department(department.code()) + " " + asked.month());
    var measures = asked.measures();
    var counts = QualityTables.of(asked.month(), measures);
    var address = "/desk/quality/units/" + code;
    var page =
        new QualityPage.UnitPage(
            names.fullName(department.code()),
            address,
            asked.month().toString(),
            months.offered(),
            quality.sheet(asked.month()).score(counts),
            quality.sheet(asked.month()).title(),
            tables.items(asked.month(), measures, address + "/items.csv" + asked.query()),
            tables.reasons(asked.month(), measures),
            tables.dimensions(asked.month(), measures, address + "/dimensions.csv" + asked.query()),
            tables.scores(asked.month(), measures),
            tables.months(
                asked.month(), code, "", measures, address + "/months.csv" + asked.query()));
    return pages.show(visit, "qualityunit", page);
  }

  @GetMapping("/units/{code}/items.csv")
  ResponseEntity<byte[]> unitItems(
      Visit visit, @PathVariable String code, @RequestParam(defaultValue = "") String month) {
    var department = seen(visit, code);
    var asked = new Asked(months.shown(month, Optional.of(department.code())), "", "");
    audit.done(visit, "下载数据质量", names.department(department.code()) + " " + asked.month());
    return tables
        .items(asked.month(), asked.measures(), "")
        .csv("数据质量" + names.department(department.code()) + asked.month(), "quality-" + code);
  }

  @GetMapping("/units/{code}/dimensions.csv")
  ResponseEntity<byte[]> unitDimensions(
      Visit visit, @PathVariable String code, @RequestParam(defaultValue = "") String month) {
    var department = seen(visit, code);
    var asked = new Asked(months.shown(month, Optional.of(department.code())), "", "");
    audit.done(visit, "下载数据质量", names.department(department.code()) + " 五个维度 " + asked.month());
    return tables
        .dimensions(asked.month(), asked.measures(), "")
        .csv(
            "五个维度" + names.department(department.code()) + asked.month(),
            "quality-dimensions-" + code);
  }

  @GetMapping("/units/{code}/months.csv")
  ResponseEntity<byte[]> unitMonths(
      Visit visit, @PathVariable String code, @RequestParam(defaultValue = "") String month) {
    var department = seen(visit, code);
    var asked = new Asked(months.shown(month, Optional.of(department.code())), "", "");
    audit.done(visit, "下载数据质量", names.department(department.code()) + " 逐月");
    return tables
        .months(asked.month(), code, "", asked.measures(), "")
        .csv("数据质量逐月" + names.department(department.code()), "quality-months-" + code);
  }

  /** What the visitor narrowed the board to. */
  private record Asked(QualityMonths.Shown shown, String item, String kind) {
    YearMonth month() {
      return shown.month();
    }

    /** Of the month and the eleven before it, of the item where one is chosen. */
    List<Measure> measures() {
      return shown.measures().stream()
          .filter(one -> item.isEmpty() || one.item().value().equals(item))
          .toList();
    }

    String query() {
      return ofItem() + (kind.isEmpty() ? "" : "&kind=" + kind);
    }

    /** For what is of the item, whoever furnishes it. */
    String ofItem() {
      return "?month=" + month() + (item.isEmpty() ? "" : "&item=" + item);
    }
  }

  private Asked asked(Visit visit, String month, String item, String kind) {
    conditions.item(item, "/desk/quality");
    if (!kind.isEmpty() && units.all().stream().noneMatch(unit -> unit.kind().equals(kind))) {
      throw Conditions.unknown("类别（kind）", kind, "请从页面的“类别”中选择", "/desk/quality");
    }
    return new Asked(months.shown(month, visit.scope()), item, kind);
  }

  private List<Ranked> units(Visit visit, Asked asked) {
    return tables.ranking(asked.month(), asked.measures()).stream()
        .filter(unit -> visit.sees(unit.unit().code()))
        .filter(unit -> asked.kind().isEmpty() || unit.unit().kind().equals(asked.kind()))
        .toList();
  }

  /** Another department's detail is not told to be there. */
  private Department seen(Visit visit, String code) {
    return district.departments().stream()
        .filter(one -> one.code().value().equals(code) && visit.sees(one.code()))
        .findFirst()
        .orElseThrow(() -> new NotHere("没有代码为“" + code + "”的部门"));
  }
}

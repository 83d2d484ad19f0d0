package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.app.desk.ConversionPage.Choice;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.district.District;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Templates;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeNotices;
import org.xinheng.link.CodeSegments;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.Registrars;
import org.xinheng.vocabulary.DepartmentCode;

/** 名单、码段与通知: what a registrar brings in, gives out, and tells the departments that use it. */
@Controller
@RequestMapping("/desk/conversion/work")
class ConversionWorkController {
  private static final String HERE = "/desk/conversion/work";
  private static final int MOST = 50;

  private final DeskPages pages;
  private final CodeConversion conversions;
  private final CodeSegments segments;
  private final CodeNotices notices;
  private final OldLists lists;
  private final District district;
  private final Registrars registrars;
  private final Names names;
  private final ConversionWorkTables tables;
  private final Doing doing;
  private final Auditing audit;

  ConversionWorkController(
      DeskPages pages,
      CodeConversion conversions,
      CodeSegments segments,
      CodeNotices notices,
      OldLists lists,
      District district,
      Registrars registrars,
      Names names,
      ConversionWorkTables tables,
      Doing doing,
      Auditing audit) {
    this.pages = pages;
    this.conversions = conversions;
    this.segments = segments;
    this.notices = notices;
    this.lists = lists;
    this.district = district;
    this.registrars = registrars;
    this.names = names;
    this.tables = tables;
    this.doing = doing;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit) {
    audit.done(visit, "查看名单、码段与通知", "");
    return show(visit, HttpStatus.OK, List.of());
  }

  @GetMapping("/template")
  void template(Visit visit, HttpServletResponse response) throws IOException {
    audit.done(visit, "下载填报模板", "存量代码名单");
    Downloads.begin(response, "存量代码名单模板.xlsx", "old-registration.xlsx");
    Templates.spreadsheet(lists.columns(), response.getOutputStream());
  }

  @PostMapping("/lists")
  ResponseEntity<byte[]> take(
      Visit visit, @RequestParam String registrar, @RequestParam MultipartFile file)
      throws IOException {
    var own = registrar(visit, registrar);
    var name = String.valueOf(file.getOriginalFilename());
    var copy = Files.createTempFile("old-list-", ".part");
    try {
      file.transferTo(copy);
      long batch = lists.read(own, copy, name, visit.login());
      audit.done(visit, "导入存量名单", "批次 " + batch, name);
      return DeskPages.go(visit, HERE, told(visit, batch));
    } catch (ConversionRefused refused) {
      audit.refused(visit, "导入存量名单", name, refused.code());
      return show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(new Problem("file", String.valueOf(refused.getMessage()))));
    } catch (UnreadableFile refused) {
      audit.refused(visit, "导入存量名单", name, refused.code());
      return show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(new Problem("file", refused.sentence() + "（" + refused.code() + "）")));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private String told(Visit visit, long batch) {
    return conversions.batches(visit.scope(), MOST).stream()
        .filter(one -> one.id() == batch)
        .findFirst()
        .map(one ->
            "已导入名单 "
                + one.lines()
                + " 行：收下 "
                + one.taken()
                + " 户"
                + (one.toPerson() == 0 ? "" : "（其中 " + one.toPerson() + " 户待人核对）")
                + (one.returned() == 0 ? "" : "，退回 " + one.returned() + " 行")
                + (one.repeated() == 0 ? "" : "，重复 " + one.repeated() + " 行")
                + (one.sums() == 0 ? "" : "，合计行 " + one.sums() + " 行（不是数据，不收）")
                + (one.returned() + one.repeated() == 0 ? "。" : "，连同理由可在下表下载。"))
        .orElse("已导入名单。");
  }

  @GetMapping("/lists/{batch:\\d+}/returned.csv")
  ResponseEntity<byte[]> returned(Visit visit, @PathVariable long batch) {
    if (conversions.batches(visit.scope(), Integer.MAX_VALUE).stream()
        .noneMatch(one -> one.id() == batch)) {
      throw new NotHere("没有批次 " + batch);
    }
    audit.done(visit, "下载退回的名单行", String.valueOf(batch));
    var headings = new ArrayList<>(lists.titles());
    headings.addAll(List.of("行", "退回理由"));
    var rows =
        conversions.returned(batch).stream().map(row -> back(row, lists.titles().size())).toList();
    return new Ledger(headings, rows, "", "").csv("存量名单退回" + batch, "old-list-returned-" + batch);
  }

  /** In the columns of the list, mended and sent again as it is; the reason stands behind. */
  private static List<Cell> back(CodeConversion.Returned row, int columns) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < columns; i++) {
      cells.add(Cell.of(i < row.cells().size() ? row.cells().get(i) : ""));
    }
    cells.add(Cell.number(row.number()));
    cells.add(Cell.of(row.why()));
    return cells;
  }

  @PostMapping("/segments")
  ResponseEntity<byte[]> enter(
      Visit visit,
      @RequestParam String registrar,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String basis) {
    var own = registrar(visit, registrar);
    return doing.step(
        visit,
        "登记码段",
        first + "–" + last,
        "first",
        () ->
            segments.enter(
                own, category, district.code().value(), first, last, basis, visit.login()),
        HERE,
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, problems));
  }

  @PostMapping("/notices")
  ResponseEntity<byte[]> send(
      Visit visit,
      @RequestParam String registrar,
      @RequestParam(required = false, defaultValue = "") String[] users) {
    var own = registrar(visit, registrar);
    var told =
        Arrays.stream(users)
            .filter(user -> choices().stream().anyMatch(choice -> choice.code().equals(user)))
            .map(DepartmentCode::new)
            .toList();
    return doing.step(
        visit,
        "发出对照通知",
        names.department(own),
        "users",
        () -> notices.send(own, told, visit.login()),
        HERE,
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, problems));
  }

  @PostMapping("/notices/{id:\\d+}/sign")
  ResponseEntity<byte[]> sign(Visit visit, @PathVariable long id) {
    return doing.step(
        visit,
        "签收对照通知",
        String.valueOf(id),
        "users",
        () -> notices.sign(id, visit.department(), visit.login()),
        HERE,
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, problems));
  }

  @GetMapping("/notices/{id:\\d+}/mapping.csv")
  ResponseEntity<byte[]> mapping(Visit visit, @PathVariable long id) {
    if (notices(visit).stream().noneMatch(one -> one.id() == id)) {
      throw new NotHere("没有通知 " + id);
    }
    audit.done(visit, "下载新旧代码对照", String.valueOf(id));
    var rows =
        notices.mapping(id).stream()
            .map(one ->
                Ledger.row(
                    Cell.of(one.row().name()),
                    Cell.of(one.row().legacy().kind().title()),
                    Cell.of(one.row().legacy().value()),
                    Cell.of(one.legacyCheck().title()),
                    Cell.of(one.row().taxNumber()),
                    Cell.of(one.code().orElse(""))))
            .toList();
    return new Ledger(List.of("名称", "旧代码种类", "旧代码", "旧代码校验", "税务登记号", "统一社会信用代码"), rows, "", "")
        .csv("新旧代码对照" + id, "code-mapping-" + id);
  }

  private List<CodeNotices.Notice> notices(Visit visit) {
    return notices.all(MOST).stream()
        .filter(one -> visit.sees(one.registrar()) || addressed(one, visit))
        .toList();
  }

  private static boolean addressed(CodeNotices.Notice notice, Visit visit) {
    return notice.signatures().stream()
        .anyMatch(one -> one.department().equals(visit.department()));
  }

  private DepartmentCode registrar(Visit visit, String code) {
    return district.departments().stream()
        .map(one -> one.code())
        .filter(one -> one.value().equals(code) && visit.sees(one))
        .findFirst()
        .orElseThrow(() -> new NotHere("没有可以代为办理的登记机关“" + code + "”"));
  }

  /** Those that act; a department that has closed signs for nothing. */
  private List<Choice> choices() {
    return names.acting().stream()
        .map(one -> new Choice(one.code().value(), names.department(one.code())))
        .toList();
  }

  private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, List<Problem> problems) {
    var own =
        choices().stream()
            .filter(one -> registrars.is(new DepartmentCode(one.code())))
            .filter(one -> visit.sees(new DepartmentCode(one.code())))
            .map(one ->
                new Choice(
                    one.code(),
                    one.name() + "（" + registrars.titles(new DepartmentCode(one.code())) + "）"))
            .toList();
    var page =
        new ConversionPage.Work(
            own,
            choices(),
            tables.batches(conversions.batches(visit.scope(), MOST)),
            tables.segments(segments.of(visit.scope())),
            tables.notices(notices(visit)),
            notices(visit).stream()
                .filter(one ->
                    one.signatures().stream()
                        .filter(signed -> signed.department().equals(visit.department()))
                        .anyMatch(signed -> signed.at().isEmpty()))
                .map(CodeNotices.Notice::id)
                .toList(),
            problems);
    return pages.show(visit, status, "conversionwork", page);
  }
}

package org.xinheng.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Readers;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.duties.CollectOnce;

/** 只采一次: the fields of a form held against the catalogue. */
@Controller
@RequestMapping("/desk/once")
public class CollectOnceController {
  private static final int MOST = 500;
  private static final int LARGEST = 1 << 20;
  private static final int PLACES = 3;

  private final DeskPages pages;
  private final CollectOnce once;
  private final Auditing audit;

  CollectOnceController(DeskPages pages, CollectOnce once, Auditing audit) {
    this.pages = pages;
    this.once = once;
    this.audit = audit;
  }

  /** What the page shows; {@code text} as it was pasted, or the names of the file. */
  public record Page(String text, Ledger findings, List<Problem> problems) {
    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }

  @GetMapping
  ResponseEntity<byte[]> form(Visit visit) {
    return pages.show(visit, "once", new Page("", ledger(List.of()), List.of()));
  }

  @PostMapping
  ResponseEntity<byte[]> check(
      Visit visit,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    try {
      var asked = file == null || file.isEmpty() ? text : String.join("\n", headings(file));
      var names = names(asked);
      audit.done(visit, "核对只采一次", names.size() + " 个字段");
      return pages.show(visit, "once", new Page(asked, ledger(once.check(names)), List.of()));
    } catch (UnreadableFile unreadable) {
      var problem = new Problem("file", unreadable.sentence() + "（" + unreadable.code() + "）");
      audit.refused(visit, "核对只采一次", "", problem.sentence());
      return pages.show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          "once",
          new Page(text, ledger(List.of()), List.of(problem)));
    }
  }

  @PostMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit, @RequestParam(defaultValue = "") String text) {
    var names = names(text);
    audit.done(visit, "下载只采一次的核对结果", names.size() + " 个字段");
    return ledger(once.check(names)).csv("只采一次核对结果", "collect-once");
  }

  private static List<String> headings(MultipartFile file) throws IOException, UnreadableFile {
    var name = String.valueOf(file.getOriginalFilename());
    if (file.getSize() > LARGEST) {
      throw new UnreadableFile(FileFault.TOO_LARGE, "“" + name + "”超过 1 MB。请只留表头再选择。");
    }
    Path kept = Files.createTempFile("once", ".table");
    try {
      file.transferTo(kept);
      return Readers.headings(kept, name);
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split("[\\n\\r,，、;；\\t]+", -1))
        .map(name -> name.replaceAll("[\"\\uFEFF]", "").strip())
        .limit(MOST)
        .toList();
  }

  private static Ledger ledger(List<CollectOnce.Finding> findings) {
    return new Ledger(
        List.of("您要的字段", "答复", "在哪里"),
        findings.stream().map(CollectOnceController::line).toList(),
        "粘贴字段名称或选择表格文件后核对。",
        "");
  }

  private static List<Cell> line(CollectOnce.Finding one) {
    var tone =
        switch (one.answer()) {
          case HELD, FORBIDDEN -> "late";
          case LIKELY -> "due";
          case NOT_HELD -> "";
        };
    var places = String.join("；", one.places().stream().limit(PLACES).toList());
    var more = one.places().size() > PLACES ? " 等 " + one.places().size() + " 处" : "";
    return Ledger.row(
        Cell.of(one.name()), new Cell(one.answer().title(), "", tone), Cell.of(places + more));
  }
}

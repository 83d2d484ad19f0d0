package org.xinheng.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.app.desk.Ledger.Cell;
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

  /** What the page shows; {@code text} as it was pasted. */
  public record Page(String text, Ledger findings) {}

  @GetMapping
  ResponseEntity<byte[]> form(Visit visit) {
    return pages.show(visit, "once", new Page("", ledger(List.of())));
  }

  @PostMapping
  ResponseEntity<byte[]> check(
      Visit visit,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file)
      throws IOException {
    var pasted =
        file == null || file.isEmpty() || file.getSize() > LARGEST
            ? text
            : new String(file.getBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    var names =
        Arrays.stream(pasted.split("[\\n\\r,，、;；\\t]+", -1))
            .map(name -> name.replaceAll("[\"\\uFEFF]", "").strip())
            .limit(MOST)
            .toList();
    audit.done(visit, "核对只采一次", names.size() + " 个字段");
    return pages.show(visit, "once", new Page(pasted, ledger(once.check(names))));
  }

  private static Ledger ledger(List<CollectOnce.Finding> findings) {
    return new Ledger(
        List.of("您要的字段", "答复", "在哪里"),
        findings.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(one.name()),
                    new Cell(
                        one.answer().title(),
                        "",
                        switch (one.answer()) {
                          case HELD -> "late";
                          case LIKELY -> "due";
                          case NOT_HELD -> "";
                        }),
                    Cell.of(
                        String.join("；", one.places().stream().limit(PLACES).toList())
                            + (one.places().size() > PLACES
                                ? " 等 " + one.places().size() + " 处"
                                : ""))))
            .toList(),
        "粘贴字段名称或选择表格文件后核对。",
        "");
  }
}

package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.ColumnMapping;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.duties.Furnishing;

/** 报送数据: one file of one item, uploaded at the desk. */
@Controller
class SubmitController {
  private final DeskPages pages;
  private final Intake intake;
  private final Catalogue catalogue;
  private final Conditions conditions;
  private final Names names;
  private final Furnishing furnishing;
  private final Auditing audit;

  SubmitController(
      DeskPages pages,
      Intake intake,
      Catalogue catalogue,
      Conditions conditions,
      Names names,
      Furnishing furnishing,
      Auditing audit) {
    this.pages = pages;
    this.intake = intake;
    this.catalogue = catalogue;
    this.conditions = conditions;
    this.names = names;
    this.furnishing = furnishing;
    this.audit = audit;
  }

  @GetMapping("/desk/submit")
  ResponseEntity<byte[]> form(Visit visit, @RequestParam(defaultValue = "") String item) {
    conditions.item(item, "/desk/submit");
    return pages.show(visit, "submit", page(visit, item, "", List.of()));
  }

  @PostMapping("/desk/submit")
  ResponseEntity<byte[]> submit(
      Visit visit,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String mapping) {
    var problems = problems(visit, file, item, mapping);
    if (!problems.isEmpty()) {
      return again(visit, item, mapping, problems);
    }
    try {
      var receipt = intake.receive(visit, file, item, mapping.strip());
      audit.done(visit, "报送文件", receipt.number().value(), receipt.fileName());
      return DeskPages.go(
          visit,
          "/desk/submissions/" + receipt.number(),
          receipt.again()
              ? "这个文件以前报送过，内容完全相同，没有重复入档。下面是当时的回执。"
              : "已收到文件，回执编号 " + receipt.number() + "。可以离开本页，处理会继续。");
    } catch (UnreadableFile refused) {
      audit.refused(visit, "报送文件", item, refused.code());
      return again(
          visit,
          item,
          mapping,
          List.of(new Problem("file", refused.sentence() + "（" + refused.code() + "）")));
    }
  }

  private List<Problem> problems(Visit visit, MultipartFile file, String item, String mapping) {
    var problems = new ArrayList<Problem>();
    var closed = furnishing.closed(visit.department());
    if (closed.isPresent()) {
      problems.add(new Problem("item", closed.get().sentence() + "（" + closed.get().code() + "）"));
    } else if (furnished(visit).stream().noneMatch(known -> known.code().value().equals(item))) {
      problems.add(
          new Problem("item", "请选择本部门报送的信息事项（" + FileFault.UNKNOWN_DEPARTMENT.code() + "）"));
    }
    if (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank()) {
      problems.add(new Problem("file", "请选择要报送的文件"));
    }
    if (!mapping.isBlank()) {
      try {
        ColumnMapping.parse(mapping);
      } catch (UnreadableFile wrong) {
        problems.add(new Problem("mapping", wrong.sentence() + "（" + wrong.code() + "）"));
      }
    }
    return problems;
  }

  private ResponseEntity<byte[]> again(
      Visit visit, String item, String mapping, List<Problem> problems) {
    return pages.show(
        visit, HttpStatus.UNPROCESSABLE_CONTENT, "submit", page(visit, item, mapping, problems));
  }

  private SubmitPage page(Visit visit, String item, String mapping, List<Problem> problems) {
    var department = names.fullName(visit.department());
    return new SubmitPage(department, furnished(visit), item, mapping, problems);
  }

  private List<CatalogueItem> furnished(Visit visit) {
    var today = furnishing.today(visit.department());
    return catalogue.items().stream().filter(item -> today.contains(item.code())).toList();
  }
}

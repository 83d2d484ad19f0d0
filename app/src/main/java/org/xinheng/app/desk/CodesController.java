package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.inquire.CodeBatch;

/** 批量代码解析: a list of codes or names goes in, the same list with its answers comes out. */
@Controller("deskCodes")
@RequestMapping("/desk/codes")
public class CodesController {
  private final DeskPages pages;
  private final CodeBatch batch;
  private final Auditing audit;

  CodesController(DeskPages pages, CodeBatch batch, Auditing audit) {
    this.pages = pages;
    this.batch = batch;
    this.audit = audit;
  }

  /** What the page shows. */
  public record Page(
      int mostRows, long mostMegabytes, List<String> answers, List<Problem> problems) {
    public Page {
      answers = List.copyOf(answers);
      problems = List.copyOf(problems);
    }
  }

  @GetMapping
  org.springframework.http.ResponseEntity<byte[]> form(Visit visit) {
    return pages.show(visit, "codes", page(List.of()));
  }

  /** The answered list as a file; or the form again with what is wrong with the list. */
  @PostMapping
  org.springframework.http.@Nullable ResponseEntity<byte[]> answer(
      Visit visit, @RequestParam MultipartFile file, HttpServletResponse response)
      throws IOException {
    var name = String.valueOf(file.getOriginalFilename());
    var list = Files.createTempFile("codes-", ".part");
    try {
      file.transferTo(list);
      int rows = batch.check(list, name);
      audit.done(visit, "批量代码解析", rows + " 行", name);
      Downloads.begin(response, "代码解析结果.csv", "codes.csv");
      batch.answer(list, name, response.getOutputStream());
      return null;
    } catch (UnreadableFile refused) {
      audit.refused(visit, "批量代码解析", name, refused.code());
      return pages.show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          "codes",
          page(List.of(new Problem("file", refused.sentence() + "（" + refused.code() + "）"))));
    } finally {
      Files.deleteIfExists(list);
    }
  }

  private static Page page(List<Problem> problems) {
    return new Page(CodeBatch.MOST, CodeBatch.LARGEST / 1024 / 1024, CodeBatch.ANSWERS, problems);
  }
}

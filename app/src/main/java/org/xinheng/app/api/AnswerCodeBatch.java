package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.page.Attachment;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.ConveyorConfiguration.Workplace;
import org.xinheng.inquire.CodeBatch;

/** 批量代码解析接口: a list comes in, the same list with its answers goes out, row by row. */
@RestController
class AnswerCodeBatch {
  private static final String WHAT = "批量代码解析";

  private final CodeBatch batch;
  private final Workplace workplace;
  private final Inquiries inquiries;
  private final AuditTrail audit;

  AnswerCodeBatch(CodeBatch batch, Workplace workplace, Inquiries inquiries, AuditTrail audit) {
    this.batch = batch;
    this.workplace = workplace;
    this.inquiries = inquiries;
    this.audit = audit;
  }

  /** The list is the body itself; it is read through once before the first row is answered. */
  @PostMapping("/api/v1/codes/batch")
  void answer(Caller caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var list = Files.createTempFile(workplace.directory(), "codes-", ".part");
    try {
      keep(request, list);
      int rows = batch.check(list, "名单");
      inquiries.list("接口：" + WHAT, caller);
      audit.done(caller.who(), caller.own().value(), WHAT, rows + " 行", "接口", caller.address());
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.of("代码解析结果.csv", "codes.csv"));
      batch.answer(list, "名单", response.getOutputStream());
    } catch (UnreadableFile refused) {
      audit.refused(caller.who(), caller.own().value(), WHAT, "", refused.code(), caller.address());
      throw ApiRefusal.file(refused);
    } finally {
      Files.deleteIfExists(list);
    }
  }

  /** One byte beyond the limit is kept, so that the reader itself says what is wrong. */
  private static void keep(HttpServletRequest request, Path list)
      throws IOException, UnreadableFile {
    if (request.getContentLengthLong() > CodeBatch.LARGEST) {
      throw tooLarge();
    }
    try (OutputStream kept = Files.newOutputStream(list)) {
      StreamUtils.copyRange(request.getInputStream(), kept, 0, CodeBatch.LARGEST);
    }
    if (Files.size(list) > CodeBatch.LARGEST) {
      throw tooLarge();
    }
  }

  private static UnreadableFile tooLarge() {
    return new UnreadableFile(
        FileFault.TOO_LARGE, "名单超过 " + CodeBatch.LARGEST / 1024 / 1024 + " MB 的上限。请拆成几个文件分别解析。");
  }
}

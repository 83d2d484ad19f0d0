package org.xinheng.app.api;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.collect.ColumnMapping;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Gate;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.Belt;
import org.xinheng.conveyor.ConveyorConfiguration.Workplace;
import org.xinheng.vocabulary.ItemCode;

/** 接收报送. Takes a file that came over the API, keeps it and wakes the conveyor. */
@Component
final class TakeSubmissions {
  private static final String CHANNEL = "api";
  private static final String NAMELESS = "未命名文件";

  private final Submissions submissions;
  private final Gate gate;
  private final KnownItems items;
  private final Belt belt;
  private final Workplace workplace;
  private final AuditTrail audit;

  TakeSubmissions(
      Submissions submissions,
      Gate gate,
      KnownItems items,
      Belt belt,
      Workplace workplace,
      AuditTrail audit) {
    this.submissions = submissions;
    this.gate = gate;
    this.items = items;
    this.belt = belt;
    this.workplace = workplace;
    this.audit = audit;
  }

  /** The form of one submission; the mapping is empty where the file has the usual headers. */
  record Form(String item, String department, String mapping, MultipartFile file) {}

  /** The file goes from disk to disk and is never held in memory. */
  Receipt take(Caller caller, Form form) throws IOException {
    try {
      var item = item(caller, form);
      var file = Files.createTempFile(workplace.directory(), "upload-", ".part");
      try {
        form.file().transferTo(file);
        var receipt =
            submissions.receive(
                new Received(
                    caller.own(),
                    item,
                    name(form.file()),
                    file,
                    CHANNEL,
                    caller.who(),
                    mapping(form.mapping())));
        belt.ring();
        tell(caller, receipt);
        return receipt;
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (UnreadableFile refused) {
      tellRefused(caller, form, refused.code());
      throw ApiRefusal.file(refused);
    }
  }

  private ItemCode item(Caller caller, Form form) {
    if (!caller.own().value().equals(form.department().strip())) {
      tellRefused(caller, form, ApiFault.FORBIDDEN.code());
      throw new ApiRefusal(
          ApiFault.FORBIDDEN,
          ApiFault.FORBIDDEN.code(),
          "department",
          "所用密钥属于部门 " + caller.own() + "，不能以其他部门的名义报送；请改用该部门自己的密钥，或改正 department。");
    }
    var item =
        items
            .find(form.item().strip())
            .orElseThrow(() ->
                ApiRefusal.file(
                    ApiFault.FILE_REFUSED,
                    FileFault.UNKNOWN_ITEM,
                    "item",
                    "目录中没有这个信息事项；可用的有：" + items.all() + "。"))
            .code();
    var refusal = gate.refusal(caller.own(), item);
    if (refusal.isPresent()) {
      var why = refusal.get();
      tellRefused(caller, form, why.code());
      throw ApiRefusal.file(ApiFault.FORBIDDEN, why.fault(), "item", why.sentence());
    }
    return item;
  }

  private static Optional<String> mapping(String text) throws UnreadableFile {
    if (text.isBlank()) {
      return Optional.empty();
    }
    ColumnMapping.parse(text);
    return Optional.of(text.strip());
  }

  private void tell(Caller caller, Receipt receipt) {
    audit.done(
        caller.who(),
        caller.own().value(),
        "报送文件",
        receipt.number().value(),
        receipt.fileName(),
        caller.address());
  }

  private void tellRefused(Caller caller, Form form, String code) {
    audit.refused(
        caller.who(), caller.own().value(), "报送文件", form.item().strip(), code, caller.address());
  }

  /** The last part of a path, without control characters. */
  private static String name(MultipartFile upload) {
    var sent = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
    var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? NAMELESS : clean;
  }
}

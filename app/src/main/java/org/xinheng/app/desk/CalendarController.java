package org.xinheng.app.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.app.page.Problem;
import org.xinheng.publish.Calendars;

/** 工作日历: the years loaded, what is provisional for want of one, and a year's file added. */
@Controller
@RequestMapping("/desk/calendar")
class CalendarController {
  private static final long LARGEST = 1024 * 1024;

  private final DeskPages pages;
  private final Calendars calendars;
  private final Auditing audit;

  CalendarController(DeskPages pages, Calendars calendars, Auditing audit) {
    this.pages = pages;
    this.calendars = calendars;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> years(Visit visit) {
    return show(visit, HttpStatus.OK, List.of());
  }

  @PostMapping
  ResponseEntity<byte[]> add(Visit visit, @RequestParam MultipartFile file) throws IOException {
    var name = String.valueOf(file.getOriginalFilename());
    if (file.isEmpty() || file.getSize() > LARGEST) {
      return refuse(visit, name, file.isEmpty() ? "请选择节假日文件，文件不能是空的" : "节假日文件不超过 1 MB，请核对是否选错了文件");
    }
    try {
      var year = calendars.add(text(file), name, visit.login());
      audit.done(visit, "导入工作日历", year.year() + " 年", name);
      return DeskPages.go(
          visit, "/desk/calendar", year.year() + " 年节假日安排已导入（" + year.days() + " 天），暂定的时限已重新计算。");
    } catch (CharacterCodingException foreign) {
      return refuse(visit, name, "节假日文件须为 UTF-8 编码，请另存后重新导入");
    } catch (IllegalArgumentException wrong) {
      return refuse(visit, name, String.valueOf(wrong.getMessage()));
    }
  }

  private static String text(MultipartFile file) throws IOException {
    var text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private ResponseEntity<byte[]> refuse(Visit visit, String name, String sentence) {
    audit.refused(visit, "导入工作日历", name, sentence);
    return show(
        visit,
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(new Problem("file", sentence + "（PUB-030）")));
  }

  private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, List<Problem> problems) {
    return pages.show(
        visit,
        status,
        "calendar",
        new CalendarPage(calendars.years().reversed(), calendars.alarms(), problems));
  }
}

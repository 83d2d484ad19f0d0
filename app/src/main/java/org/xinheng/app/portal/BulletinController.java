package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xinheng.app.page.Attachment;
import org.xinheng.duties.Bulletins;
import org.xinheng.duties.Bulletins.Bulletin;

/** 数据质量通报: what was published about how departments report, as page and PDF. */
@Controller
public class BulletinController {
  private final PortalPages pages;
  private final Looking looking;
  private final Bulletins bulletins;

  BulletinController(PortalPages pages, Looking looking, Bulletins bulletins) {
    this.pages = pages;
    this.looking = looking;
    this.bulletins = bulletins;
  }

  /** What the list shows. */
  public record Shelf(List<Bulletin> bulletins) {}

  @GetMapping("/bulletins")
  ResponseEntity<byte[]> all(HttpServletRequest request) {
    looking.list("质量通报", request);
    return pages.show(request, "bulletins", new Shelf(bulletins.published()));
  }

  @GetMapping("/bulletins/{month:\\d{4}-(?:0[1-9]|1[0-2])}")
  ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String month) {
    looking.list("质量通报 " + month, request);
    return pages.show(request, "bulletin", get(month));
  }

  @GetMapping("/bulletins/{month:\\d{4}-(?:0[1-9]|1[0-2])}.pdf")
  ResponseEntity<byte[]> pdf(HttpServletRequest request, @PathVariable String month) {
    get(month);
    looking.list("质量通报 " + month, request);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Attachment.of("质量通报" + month + ".pdf", "bulletin-" + month + ".pdf"))
        .body(bulletins.pdf(YearMonth.parse(month)).orElseThrow());
  }

  private Bulletin get(String month) {
    return bulletins.published().stream()
        .filter(one -> one.month().toString().equals(month))
        .findFirst()
        .orElseThrow(() -> NotFound.of("没有 " + month + " 的质量通报", "请从质量通报的清单打开"));
  }
}

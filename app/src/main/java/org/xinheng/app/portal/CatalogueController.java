package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xinheng.app.page.Attachment;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Field;
import org.xinheng.collect.Templates;

/** 信息目录: what is collected, on what basis, and what of it is public. */
@Controller
public class CatalogueController {
  private static final MediaType SPREADSHEET =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final PortalPages pages;
  private final Catalogue catalogue;

  CatalogueController(PortalPages pages, Catalogue catalogue) {
    this.pages = pages;
    this.catalogue = catalogue;
  }

  /** What the page of one item shows. */
  public record ItemPage(CatalogueItem item) {
    /** The fields that whoever may ask for this item sees. */
    public List<Field> open() {
      return item.fields().stream().filter(this::isShown).toList();
    }

    private boolean isShown(Field field) {
      return switch (field.disclosure()) {
        case PUBLIC, MASKED -> true;
        case SHARED -> item.provisions().disclosure() == DisclosureWay.SHARED;
        case NEVER -> false;
      };
    }
  }

  @GetMapping("/catalogue")
  ResponseEntity<byte[]> items(HttpServletRequest request) {
    return pages.show(request, "catalogue", catalogue);
  }

  @GetMapping("/catalogue/{item}")
  ResponseEntity<byte[]> item(HttpServletRequest request, @PathVariable String item) {
    return pages.show(request, "item", new ItemPage(find(item)));
  }

  @GetMapping("/catalogue/{item}/template.xlsx")
  ResponseEntity<byte[]> template(@PathVariable String item) {
    var of = find(item);
    var out = new ByteArrayOutputStream();
    Templates.spreadsheet(of, out);
    return ResponseEntity.ok()
        .contentType(SPREADSHEET)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Attachment.of(Templates.name(of), "template-" + of.code() + ".xlsx"))
        .body(out.toByteArray());
  }

  private CatalogueItem find(String code) {
    return Asked.item(catalogue, code).orElseThrow(() -> NotFound.of("目录中没有这一类信息", "请从信息目录重新选择"));
  }
}

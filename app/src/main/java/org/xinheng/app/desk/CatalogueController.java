package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Templates;

/** 信息目录: what may be furnished, by whom, field by field, and the templates to fill in. */
@Controller
@RequestMapping("/desk/catalogue")
class CatalogueController {
  private final DeskPages pages;
  private final Catalogue catalogue;
  private final District district;
  private final Auditing audit;

  CatalogueController(DeskPages pages, Catalogue catalogue, District district, Auditing audit) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.district = district;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> contents(Visit visit) {
    var items =
        catalogue.items().stream()
            .map(item -> new CataloguePage.Entry(item, departments(item)))
            .toList();
    return pages.show(
        visit,
        "contents",
        new CataloguePage.Contents(items, catalogue.coming(), visit.may(Role.CREDIT_OFFICER)));
  }

  @GetMapping("/{code}")
  ResponseEntity<byte[]> item(Visit visit, @PathVariable String code) {
    var item = get(code);
    return pages.show(
        visit,
        "item",
        new CataloguePage(
            item,
            CatalogueLines.naturalKey(item),
            departments(item),
            CatalogueLines.of(item),
            CataloguePage.EditionLine.of(catalogue.editions(item.code()), item),
            visit.may(Role.CREDIT_OFFICER)));
  }

  @GetMapping("/{code}/template")
  void template(Visit visit, @PathVariable String code, HttpServletResponse response)
      throws IOException {
    var item = get(code);
    audit.done(visit, "下载填报模板", code);
    Downloads.begin(response, Templates.name(item), "template-" + item.code() + ".xlsx");
    Templates.spreadsheet(item, response.getOutputStream());
  }

  /** The field documentation as a text file. */
  @GetMapping("/{code}/fields")
  void fields(Visit visit, @PathVariable String code, HttpServletResponse response)
      throws IOException {
    var item = get(code);
    audit.done(visit, "下载字段说明", code);
    Downloads.begin(response, item.title() + "字段说明.md", "fields-" + item.code() + ".md");
    response
        .getOutputStream()
        .write(Templates.fieldDocumentation(item).getBytes(StandardCharsets.UTF_8));
  }

  private CatalogueItem get(String code) {
    return catalogue.items().stream()
        .filter(item -> item.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotHere("信息目录中没有“" + code + "”这一事项"));
  }

  private List<String> departments(CatalogueItem item) {
    return district.departments().stream()
        .filter(department -> department.furnishes(item.code()))
        .map(Department::shortName)
        .toList();
  }
}

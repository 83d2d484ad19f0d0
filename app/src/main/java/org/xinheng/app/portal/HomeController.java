package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xinheng.app.district.District;
import org.xinheng.app.page.ItemGroup;
import org.xinheng.app.page.Routes;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.inquire.Figures;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.inquire.Statistics;

/** 首页: what this is, one search box, today's publicity, the figures and what they mean. */
@Controller
public class HomeController {
  private final PortalPages pages;
  private final Looking looking;
  private final Statistics statistics;
  private final Catalogue catalogue;
  private final District district;
  private final Routes routes;

  HomeController(
      PortalPages pages,
      Looking looking,
      Statistics statistics,
      Catalogue catalogue,
      District district,
      Routes routes) {
    this.pages = pages;
    this.looking = looking;
    this.statistics = statistics;
    this.catalogue = catalogue;
    this.district = district;
    this.routes = routes;
  }

  /**
   * One item's publications of today, or its newest where there are none today.
   *
   * @param today how many became public today
   */
  public record Newest(CatalogueItem item, long live, long today, List<ShownRecord> records) {}

  /** What the page shows. */
  public record HomePage(
      Figures figures,
      List<Newest> newest,
      List<ItemGroup> others,
      LocalDate today,
      String district) {
    /** The publicity list of today alone. */
    public String publishedToday(String item) {
      return "/decisions?item=" + item + "&from=" + today + "&until=" + today;
    }

    public long live(CatalogueItem item) {
      return figures.live().getOrDefault(item.code(), 0L);
    }
  }

  @GetMapping("/")
  ResponseEntity<byte[]> home(HttpServletRequest request) {
    var today = looking.today();
    var figures = statistics.figures(today);
    var newest =
        catalogue.items().stream()
            .filter(item -> item.provisions().dualPublicity())
            .map(item -> newest(item, figures, today))
            .toList();
    var groups = ItemGroup.of(catalogue);
    var others = groups.subList(1, groups.size());
    return pages.show(
        request, "home", new HomePage(figures, newest, others, today, district.name()));
  }

  private static Newest newest(CatalogueItem item, Figures figures, LocalDate today) {
    var fresh = figures.today().getOrDefault(item.code(), 0L);
    return new Newest(
        item,
        figures.live().getOrDefault(item.code(), 0L),
        fresh,
        figures.newest().stream()
            .filter(one -> one.item().equals(item.code()))
            .filter(one -> fresh == 0 || one.publishedOn().filter(today::equals).isPresent())
            .toList());
  }

  @GetMapping("/about")
  ResponseEntity<byte[]> about(HttpServletRequest request) {
    return pages.show(request, "about", district);
  }

  @GetMapping("/help")
  ResponseEntity<byte[]> help(HttpServletRequest request) {
    return pages.show(request, "help", district);
  }

  /** What can be taken away: downloads, interfaces, templates. */
  public record OpenPage(District district, Catalogue catalogue, Routes routes) {
    public List<ItemGroup> published() {
      return ItemGroup.of(catalogue);
    }
  }

  @GetMapping("/open-data")
  ResponseEntity<byte[]> openData(HttpServletRequest request) {
    return pages.show(request, "open", new OpenPage(district, catalogue, routes));
  }

  @GetMapping("/api")
  ResponseEntity<byte[]> api() {
    return PortalPages.moved(HttpStatus.MOVED_PERMANENTLY, "/open-data");
  }

  @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
  ResponseEntity<String> robots() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(1)))
        .body(
            "User-agent: *\nDisallow: /desk\nDisallow: /login\nDisallow: /search\nDisallow: /suggest\nDisallow: /*/report\n");
  }
}

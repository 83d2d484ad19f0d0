package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.district.District;
import org.xinheng.app.page.CsvTable;
import org.xinheng.app.page.DatedNames;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Hit;
import org.xinheng.vocabulary.UnitNames;

/** 信用查询: by name, former name, part of a name, pinyin initials or any code. */
@Controller
public class SearchController {
  private static final int PAGE = 20;
  private static final int SUGGESTED = 8;
  private static final int LONGEST = 100;

  private final PortalPages pages;
  private final Looking looking;
  private final EntitySearch search;
  private final District district;
  private final UnitNames towns;
  private final Catalogue catalogue;

  SearchController(
      PortalPages pages,
      Looking looking,
      EntitySearch search,
      District district,
      DatedNames names,
      Catalogue catalogue) {
    this.pages = pages;
    this.looking = looking;
    this.search = search;
    this.district = district;
    this.towns = names.towns();
    this.catalogue = catalogue;
  }

  /**
   * What the page shows.
   *
   * @param problem why nothing was searched for, "" else
   * @param next where the next page is, "" on the last
   */
  public record SearchPage(
      String words,
      Narrowed narrowed,
      Narrowed.Choices choices,
      String problem,
      List<Hit> hits,
      String next) {
    public List<Marked> marked(String name) {
      return Marked.of(name, words);
    }

    public String download() {
      return Links.with("/search.csv", narrowed.parameters(words));
    }

    /** The same words under no condition. */
    public String widened() {
      return Links.with("/search", Map.of("q", words));
    }
  }

  /** What stands under the search box while somebody types. */
  public record Suggestions(String words, List<Hit> hits) {
    public List<Marked> marked(String name) {
      return Marked.of(name, words);
    }
  }

  @GetMapping("/search")
  ResponseEntity<byte[]> search(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @ModelAttribute Narrowed asked,
      @RequestParam(defaultValue = "") String after) {
    var words = q.strip();
    var narrowed = asked.today(towns, looking.today());
    var choices = Narrowed.Choices.of(district, towns, catalogue, looking.today());
    var forbidden = problem(words);
    var problem = forbidden.isEmpty() ? narrowed.unknown(choices) : forbidden;
    if (words.isEmpty() || !problem.isEmpty()) {
      var shown = forbidden.isEmpty() ? words : "";
      return pages.show(
          problem.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
          request,
          "search",
          new SearchPage(shown, narrowed, choices, problem, List.of(), ""));
    }
    var cursor = Asked.after(after, EntitySearch.Cursor::parse);
    looking.list("信用查询", request);
    var found = search.search(words, narrowed.filters(), PAGE, cursor);
    var next = found.next().map(at -> next(words, narrowed, at)).orElse("");
    return pages.show(
        request, "search", new SearchPage(words, narrowed, choices, "", found.hits(), next));
  }

  private static String next(String words, Narrowed narrowed, EntitySearch.Cursor at) {
    var parameters = narrowed.parameters(words);
    parameters.put("after", at.toString());
    return Links.with("/search", parameters);
  }

  /** All that was found, as deep as a search goes, as a table. */
  @GetMapping("/search.csv")
  ResponseEntity<byte[]> download(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @ModelAttribute Narrowed asked) {
    var words = q.strip();
    if (words.isEmpty() || !problem(words).isEmpty()) {
      throw Unreadable.of(words.isEmpty() ? "没有写明要查什么" : problem(words), "请先在信用查询页查到，再下载");
    }
    var today = looking.today();
    var narrowed = asked.today(towns, today);
    var unknown = narrowed.unknown(Narrowed.Choices.of(district, towns, catalogue, today));
    if (!unknown.isEmpty()) {
      throw Unreadable.of(unknown.replaceFirst("。$", ""), "请先在信用查询页选好条件，再下载");
    }
    looking.list("信用查询下载", request);
    var table = new CsvTable("名称", "统一社会信用代码", "类别", "镇街", "登记状态", "终止日期", "相符之处", "相符的曾用名或原代码");
    search
        .search(words, narrowed.filters(), EntitySearch.DEEPEST, Optional.empty())
        .hits()
        .forEach(hit -> row(table, hit));
    return table.named("信用查询结果" + looking.today(), "search-" + looking.today());
  }

  private static void row(CsvTable table, Hit hit) {
    var listing = hit.listing();
    table.row(
        listing.name(),
        listing.code(),
        listing.kind().title(),
        listing.town(),
        listing.provisional() ? "登记信息待报送" : listing.state(),
        listing.endedOn().map(LocalDate::toString).orElse(""),
        hit.by().title(),
        hit.matched());
  }

  /** What may not be searched for is neither echoed nor logged. */
  static String problem(String words) {
    if (words.length() > LONGEST) {
      return "查询内容超过 " + LONGEST + " 个字。请输入企业名称、名称中的几个字或代码。";
    }
    if (Asked.personal(words)) {
      return "您输入的内容里有公民身份号码。本平台不按个人证件号码查询，也不保存您输入的内容。请输入企业名称或统一社会信用代码。";
    }
    return "";
  }

  /** Suggestions under the search box while somebody types. */
  @GetMapping("/suggest")
  ResponseEntity<byte[]> suggest(@RequestParam(defaultValue = "") String q) {
    var words = q.strip();
    List<Hit> hits =
        words.isEmpty() || !problem(words).isEmpty() ? List.of() : search.suggest(words, SUGGESTED);
    return pages.part("suggest", new Suggestions(words, hits));
  }
}

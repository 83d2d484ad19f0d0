package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Hit;
import org.xinheng.inquire.SearchFilters;

/** 信用查询: by name, former name, part of a name, pinyin initials or any code. */
@Controller
public class SearchController {
  private static final int PAGE = 20;
  private static final int SUGGESTED = 8;
  private static final int LONGEST = 100;

  private final PortalPages pages;
  private final Looking looking;
  private final EntitySearch search;

  SearchController(PortalPages pages, Looking looking, EntitySearch search) {
    this.pages = pages;
    this.looking = looking;
    this.search = search;
  }

  /**
   * What the page shows.
   *
   * @param problem why nothing was searched for, "" else
   * @param next where the next page is, "" on the last
   */
  public record SearchPage(String words, String problem, List<Hit> hits, String next) {
    public List<Marked> marked(String name) {
      return Marked.of(name, words);
    }
  }

  @GetMapping("/search")
  ResponseEntity<byte[]> search(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after) {
    var words = q.strip();
    var problem = problem(words);
    if (words.isEmpty() || !problem.isEmpty()) {
      return pages.show(
          problem.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
          request,
          "search",
          new SearchPage("", problem, List.of(), ""));
    }
    looking.list("信用查询", request);
    Optional<EntitySearch.Cursor> cursor =
        after.isEmpty() ? Optional.empty() : EntitySearch.Cursor.parse(after);
    var found = search.search(words, SearchFilters.NONE, PAGE, cursor);
    var next =
        found
            .next()
            .map(at -> Links.with("/search", Map.of("q", words, "after", at.toString())))
            .orElse("");
    return pages.show(request, "search", new SearchPage(words, "", found.hits(), next));
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
    return pages.part("suggest", new SearchPage(words, "", hits, ""));
  }
}

package org.xinheng.app.desk;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeConversion.Tally;
import org.xinheng.link.CodeSegments;
import org.xinheng.link.ConversionFilter;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.LegacyCode;

/** 存量名单: the old registrations that a figure counts or a person looks for. */
@Controller
@RequestMapping("/desk/conversion")
class ConversionListController {
  private static final int PAGE = 20;
  private static final int MOST = 100_000;

  private final DeskPages pages;
  private final CodeConversion conversions;
  private final CodeSegments segments;
  private final ConversionLines lines;
  private final ConversionChoices choices;
  private final ConversionTables tables;
  private final Auditing audit;
  private final Clock clock;

  ConversionListController(
      DeskPages pages,
      CodeConversion conversions,
      CodeSegments segments,
      ConversionLines lines,
      ConversionChoices choices,
      ConversionTables tables,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.conversions = conversions;
    this.segments = segments;
    this.lines = lines;
    this.choices = choices;
    this.tables = tables;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/list")
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = "0") long after) {
    var query = new ConversionQuery(asked);
    var filter = filter(visit, query);
    var title = choices.title(query);
    audit.done(visit, "查看存量代码转换", title);
    var found = conversions.list(filter, after, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    boolean assigns =
        !shown.isEmpty() && query.state().filter(ConversionState::awaitsCode).isPresent();
    return pages.show(
        visit,
        "conversionlist",
        new ConversionPage.Rows(
            title,
            query,
            choices.of(visit),
            List.of(ConversionState.values()),
            conversions.count(filter),
            lines.of(shown, shown.isEmpty() ? "" : query.href("/desk/conversion/list.csv")),
            assigns ? query.href("/desk/conversion/assign") : "",
            after,
            found.size() > PAGE ? after(query, shown.getLast().id()) : ""));
  }

  /** The whole list, as its pages show it. */
  @GetMapping("/list.csv")
  ResponseEntity<byte[]> listed(Visit visit, @RequestParam Map<String, String> asked) {
    var query = new ConversionQuery(asked);
    audit.done(visit, "下载存量代码转换", choices.title(query));
    return lines
        .of(conversions.list(filter(visit, query), 0, MOST), "")
        .csv("存量代码转换" + choices.title(query), "conversion-list");
  }

  private static String after(ConversionQuery query, long last) {
    var list = query.href();
    return list + (list.contains("?") ? "&" : "?") + "after=" + last;
  }

  private ConversionFilter filter(Visit visit, ConversionQuery query) {
    return query.filter(visit.scope(), town -> called(visit, town), LocalDate.now(clock));
  }

  /** All names under which a town stands on the lists; the name itself where it is on none. */
  private List<String> called(Visit visit, String town) {
    var all =
        conversions.tallies(visit.scope()).stream()
            .map(Tally::town)
            .distinct()
            .filter(one -> tables.today(one).equals(town))
            .toList();
    return all.isEmpty() ? List.of(town) : all;
  }

  /**
   * Codes for all that are shown on one page of the list, until the segment runs out. An old number
   * that fails its check may hide somebody who has a code: those are looked at one by one.
   */
  @PostMapping("/assign")
  ResponseEntity<byte[]> assign(
      Visit visit,
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = "0") long after) {
    var query = new ConversionQuery(asked);
    if (query.state().filter(ConversionState::awaitsCode).isEmpty()) {
      throw new NotHere("这份名单不能成批赋码");
    }
    var waiting = conversions.list(filter(visit, query), after, PAGE);
    var refusals = new LinkedHashMap<String, Integer>();
    int given = 0;
    for (var one : waiting) {
      if (one.legacyCheck() == LegacyCode.Check.FAILED) {
        refusals.merge("旧代码校验不符，请逐户核对后赋码", 1, Integer::sum);
        continue;
      }
      try {
        segments.assign(one.id(), visit.login());
        given++;
      } catch (ConversionRefused refused) {
        refusals.merge(String.valueOf(refused.getMessage()), 1, Integer::sum);
      }
    }
    audit.done(visit, "批量赋码", given + " 户");
    var told = new StringBuilder("已赋码 " + given + " 户。");
    refusals.forEach((why, count) -> told.append(count).append(" 户没有赋码：").append(why).append("。"));
    return DeskPages.go(visit, URI.create(after(query, after)), told.toString());
  }
}

package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.DecisionFilter;
import org.xinheng.inquire.Decisions;
import org.xinheng.inquire.RecordPage;
import org.xinheng.vocabulary.ResidentIdentityNumber;

/** 公示中的条目: what the public sees of one's own department, to find the record a step is about. */
@Controller
class PublishedController {
  private static final int PAGE = 30;
  private static final int LONGEST = 100;

  private final DeskPages pages;
  private final Decisions decisions;
  private final Names names;
  private final Auditing audit;
  private final Clock clock;

  PublishedController(
      DeskPages pages, Decisions decisions, Names names, Auditing audit, Clock clock) {
    this.pages = pages;
    this.decisions = decisions;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/desk/records")
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after) {
    var words = q.strip();
    var problem = problem(words);
    boolean all = visit.scope().isEmpty();
    audit.done(visit, "查看公示中的条目", problem.isEmpty() ? words : "");
    if (!problem.isEmpty()) {
      return pages.show(visit, "records", new PublishedPage(all, "", problem, List.of(), ""));
    }
    var cursor = RecordPage.Cursor.parse(after);
    if (!after.isBlank() && cursor.isEmpty()) {
      throw Conditions.unknown("翻页位置（after）", after, "请回到第一页，再按“下一页”", "/desk/records");
    }
    var filter =
        new DecisionFilter(List.of(), visit.scope(), Optional.empty(), Optional.empty(), words);
    var found = decisions.list(filter, new Audience.Public(), LocalDate.now(clock), PAGE, cursor);
    return pages.show(
        visit, "records", new PublishedPage(all, words, "", lines(found), next(words, found)));
  }

  private List<PublishedPage.Line> lines(RecordPage found) {
    return found.records().stream()
        .map(one -> new PublishedPage.Line(one, names.department(one.provenance().department())))
        .toList();
  }

  private static String next(String words, RecordPage found) {
    return found
        .next()
        .map(cursor ->
            UriComponentsBuilder.fromPath("/desk/records")
                .queryParam("q", "{q}")
                .queryParam("after", cursor)
                .encode()
                .buildAndExpand(words)
                .toUriString())
        .orElse("");
  }

  private static String problem(String words) {
    if (words.length() > LONGEST) {
      return "名称、代码或文书号超过 " + LONGEST + " 个字，请缩短";
    }
    return ResidentIdentityNumber.find(words).isPresent() ? "不按公民身份号码查询，请输入名称、代码或文书号" : "";
  }
}

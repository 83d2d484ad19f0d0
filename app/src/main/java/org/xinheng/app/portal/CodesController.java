package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.inquire.CodeExplanation;
import org.xinheng.inquire.CodeExplanations;
import org.xinheng.inquire.CodeQuestion;
import org.xinheng.vocabulary.ChineseDates;

/** 代码核对: what a code is made of, whether it checks, and whose it, or a name, is or was. */
@Controller
public class CodesController {
  private static final int LONGEST = 100;

  private final PortalPages pages;
  private final Looking looking;
  private final CodeExplanations codes;

  CodesController(PortalPages pages, Looking looking, CodeExplanations codes) {
    this.pages = pages;
    this.looking = looking;
    this.codes = codes;
  }

  /**
   * What the page shows.
   *
   * @param typed the code or name as understood, identity numbers masked
   * @param on the day as typed; "" for any
   * @param wrong what is wrong with the day; "" if nothing
   */
  public record CodePage(
      String typed, String on, String wrong, Optional<CodeExplanation> explanation) {}

  @GetMapping("/codes")
  ResponseEntity<byte[]> codes(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String on) {
    var typed = code.strip();
    if (typed.isEmpty()) {
      return pages.show(request, "codes", new CodePage("", "", "", Optional.empty()));
    }
    looking.list("代码核对", request);
    var day = ChineseDates.parse(on);
    var wrong = on.isBlank() || day.isPresent() ? "" : "日期读不懂，已按不限日期核对；请写成 2010-05-04 的样子。";
    var told =
        codes.explain(
            new CodeQuestion(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, day));
    return pages.show(
        request,
        "codes",
        new CodePage(
            told.read(), day.map(LocalDate::toString).orElse(""), wrong, Optional.of(told)));
  }
}

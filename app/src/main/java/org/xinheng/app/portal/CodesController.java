package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.inquire.CodeExplanation;
import org.xinheng.inquire.CodeExplanations;

/** 代码核对: what a code is made of, whether it checks, and whose it is. */
@Controller
public class CodesController {
  private static final int LONGEST = 60;

  private final PortalPages pages;
  private final Looking looking;
  private final CodeExplanations codes;

  CodesController(PortalPages pages, Looking looking, CodeExplanations codes) {
    this.pages = pages;
    this.looking = looking;
    this.codes = codes;
  }

  /** What the page shows; {@code typed} is the code as understood, identity numbers masked. */
  public record CodePage(String typed, Optional<CodeExplanation> explanation) {}

  @GetMapping("/codes")
  ResponseEntity<byte[]> codes(
      HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
    var typed = code.strip();
    if (typed.isEmpty()) {
      return pages.show(request, "codes", new CodePage("", Optional.empty()));
    }
    looking.list("代码核对", request);
    var explanation = codes.explain(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    return pages.show(request, "codes", new CodePage(explanation.read(), Optional.of(explanation)));
  }
}

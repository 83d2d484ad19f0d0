package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.TrajectoryQuery;
import org.xinheng.app.page.TrajectoryView;
import org.xinheng.app.page.TrajectoryViews;
import org.xinheng.app.security.Role;
import org.xinheng.dossier.TrajectoryEvent;
import org.xinheng.dossier.Visibility;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Hit;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.inquire.Look;
import org.xinheng.vocabulary.PersonalTraces;
import org.xinheng.vocabulary.ResidentIdentityNumber;
import org.xinheng.vocabulary.SubjectId;

/** 经营轨迹: what this person's role may see of an entity's dated events; each look is recorded. */
@Controller
@RequestMapping("/desk/trajectory")
class TrajectoryController {
  private static final String HERE = "/desk/trajectory";
  private static final int HITS = 30;
  private static final int LONGEST = 100;

  private final DeskPages pages;
  private final EntitySearch search;
  private final EntityPages entities;
  private final TrajectoryViews views;
  private final DeskAudiences audiences;
  private final InquiryLog looks;
  private final Auditing audit;
  private final Clock clock;

  TrajectoryController(
      DeskPages pages,
      EntitySearch search,
      EntityPages entities,
      TrajectoryViews views,
      DeskAudiences audiences,
      InquiryLog looks,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.search = search;
    this.entities = entities;
    this.views = views;
    this.audiences = audiences;
    this.looks = looks;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> find(Visit visit, @RequestParam(defaultValue = "") String q) {
    var words = q.strip();
    if (words.length() > LONGEST || ResidentIdentityNumber.find(words).isPresent()) {
      var problem = "请输入名称或代码，不超过 " + LONGEST + " 个字；不按公民身份号码查询";
      return pages.show(visit, "trajectories", new TrajectoryPage.Search("", problem, List.of()));
    }
    var hits = words.isEmpty() ? List.<Hit>of() : search.search(words, HITS);
    return pages.show(visit, "trajectories", new TrajectoryPage.Search(words, "", hits));
  }

  @GetMapping("/{address:[0-9A-Z]{18}|n\\d{1,15}}")
  ResponseEntity<byte[]> show(
      Visit visit,
      @PathVariable String address,
      @ModelAttribute TrajectoryQuery query,
      @RequestParam(defaultValue = "") String why) {
    var audience = audiences.of(visit, purpose(why, address));
    var card = card(address, audience);
    var view = view(visit, card, audience, query, why.strip());
    record(visit, "查看经营轨迹", card, audience, view);
    var status = view.problems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    return pages.show(visit, status, "trajectory", page(visit, view, audience));
  }

  @GetMapping("/{address:[0-9A-Z]{18}|n\\d{1,15}}.csv")
  ResponseEntity<byte[]> table(
      Visit visit,
      @PathVariable String address,
      @ModelAttribute TrajectoryQuery query,
      @RequestParam(defaultValue = "") String why) {
    var audience = audiences.of(visit, purpose(why, address));
    var card = card(address, audience);
    var view = view(visit, card, audience, query, why.strip());
    if (!view.problems().isEmpty()) {
      throw new Unreadable(
          view.problems().getFirst().sentence(), "请回到经营轨迹页，改正后再下载", HERE + "/" + address);
    }
    record(visit, "下载经营轨迹", card, audience, view);
    return views.csv(view);
  }

  private static String purpose(String why, String address) {
    if (why.length() > LONGEST || !PersonalTraces.in(why).isEmpty()) {
      throw new Unreadable(
          "查询事由超过 " + LONGEST + " 个字，或者含有个人号码", "请写明事由和案号，不写个人号码", HERE + "/" + address);
    }
    return why.strip();
  }

  private EntityCard card(String address, Audience audience) {
    var today = LocalDate.now(clock);
    return Optional.of(address)
        .filter(text -> text.startsWith("n"))
        .map(text -> Long.parseLong(text, 1, text.length(), 10))
        .map(number ->
            number == 0
                ? Optional.<EntityCard>empty()
                : entities.card(new SubjectId(number), audience, today))
        .orElseGet(() -> entities.card(address, audience, today))
        .orElseThrow(() -> new NotHere("没有代码为“" + address + "”的主体"));
  }

  private TrajectoryView view(
      Visit visit, EntityCard card, Audience audience, TrajectoryQuery query, String why) {
    return views.of(
        card, audience, query, HERE + "/" + own(card), why, event -> href(visit, event));
  }

  private static String own(EntityCard card) {
    return card.code().orElse("n" + card.id().value());
  }

  /** At the desk for whoever furnished it and the credit office, else in public. */
  private static String href(Visit visit, TrajectoryEvent event) {
    if (event.record().isEmpty()) {
      return "";
    }
    var number = event.record().get().value();
    if (event.source().filter(visit::sees).isPresent()) {
      return "/desk/records/" + number;
    }
    return event.visibility() == Visibility.PUBLIC && event.item().isPresent()
        ? "/decisions/" + number
        : "";
  }

  private void record(
      Visit visit, String action, EntityCard card, Audience audience, TrajectoryView view) {
    var asOf = view.past() ? "截至 " + view.whole().asOf() : "";
    var reason = (view.why() + " " + asOf).strip();
    audit.done(visit, action, own(card), reason);
    looks.record(
        new Look(
            audience,
            visit.login(),
            view.why(),
            Optional.of(card.id()),
            action,
            clock.instant(),
            visit.address()));
  }

  private static TrajectoryPage page(Visit visit, TrajectoryView view, Audience audience) {
    boolean publicOnly = audience instanceof Audience.Public;
    boolean office = visit.may(Role.CREDIT_OFFICER);
    var scope = publicOnly ? "公开部分" : office ? "各部门报送的全部" : "本部门报送的全部，其他部门依职责可看的";
    return new TrajectoryPage(
        view,
        "/entities/" + own(view.card()),
        office ? "/desk/entities/" + view.card().id().value() : "",
        scope,
        publicOnly);
  }
}

package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.app.page.Keepable;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.RecordPage;
import org.xinheng.inquire.SearchFilters;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.SubjectKind;

/** 主体查询接口: find entities, one entity, its records. */
@RestController
class AnswerEntities {
  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final String LOOK = "接口：主体";

  private final EntityPages entities;
  private final EntitySearch search;
  private final KnownItems items;
  private final Granted granted;
  private final Inquiries inquiries;
  private final InquiryJson json;

  AnswerEntities(
      EntityPages entities,
      EntitySearch search,
      KnownItems items,
      Granted granted,
      Inquiries inquiries,
      InquiryJson json) {
    this.entities = entities;
    this.search = search;
    this.items = items;
    this.granted = granted;
    this.inquiries = inquiries;
    this.json = json;
  }

  @GetMapping("/api/v1/entities")
  ResponseEntity<byte[]> find(
      HttpServletRequest request,
      Caller caller,
      @RequestParam String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String town,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String cursor) {
    var words = Asking.words(q);
    if (words.isEmpty()) {
      throw ApiRefusal.parameter("q", "请在 q 中给出要查的名称、代码或拼音首字母。");
    }
    var filters =
        new SearchFilters(
            kind(kind),
            Optional.of(town).filter(text -> !text.isBlank()),
            Optional.of(state).filter(text -> !text.isBlank()));
    var page =
        search.search(
            words,
            filters,
            Asking.limit(limit, USUAL, MOST),
            Asking.cursor(cursor, EntitySearch.Cursor::parse));
    inquiries.list("接口：检索", caller);
    return Answers.json(
        request, json.hits(page.hits(), page.next().map(EntitySearch.Cursor::toString)));
  }

  @GetMapping("/api/v1/entities/{code}")
  ResponseEntity<byte[]> one(HttpServletRequest request, Caller caller, @PathVariable String code) {
    var card = card(code, caller, inquiries.today());
    inquiries.at(card.id(), LOOK, caller);
    return new Keepable(
            card.id(), LOOK, Answers.json(request, json.entity(card, entities.kin(card, MOST))))
        .offer(request);
  }

  @GetMapping("/api/v1/entities/{code}/records")
  ResponseEntity<byte[]> records(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String cursor) {
    var of = items.filter(item);
    int most = Asking.limit(limit, USUAL, MOST);
    var after = Asking.cursor(cursor, RecordPage.Cursor::parse);
    var today = inquiries.today();
    var card = card(code, caller, today);
    var inquiry = granted.of(caller, of);
    var page = entities.records(card.id(), of, inquiry.audience(), today, most, after);
    granted.use(caller, inquiry, card.code().orElse(code), page.records());
    inquiries.at(card.id(), "接口：主体记录", caller);
    return Answers.json(request, json.records(page, inquiry.withheld()));
  }

  private EntityCard card(String address, Caller caller, LocalDate today) {
    var number = Asking.subject(address);
    var found =
        number.isPresent()
            ? entities.card(number.get(), caller.audience(), today)
            : entities.card(code(address), caller.audience(), today);
    return found.orElseThrow(AnswerEntities::unknown);
  }

  /** As written in the register: cleaned where that is beyond doubt. */
  private static String code(String address) {
    return switch (CodeReading.of(address)) {
      case CodeReading.Sound(var code, var cleaned, var how) -> code.value();
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) -> value;
      case CodeReading.IdentityNumber person -> throw Asking.person("code");
      case CodeReading.Legacy old ->
          throw ApiRefusal.notFound("这是旧代码，可能先后属于几户主体；请用 /api/v1/codes/{code} 查明后再查。");
      case CodeReading.Absent nothing -> throw unknown();
      case CodeReading.Unreadable nothing ->
          throw ApiRefusal.notFound("这不是统一社会信用代码；请核对是否抄错，或用 /api/v1/entities?q= 按名称查询。");
    };
  }

  private static ApiRefusal unknown() {
    return ApiRefusal.notFound(
        "本平台没有登记这个代码的主体；请核对代码是否抄错，或用 /api/v1/entities?q= 按名称查询。刚成立的企业在登记信息报送后才能查到。");
  }

  private static Optional<SubjectKind> kind(String text) {
    return switch (text) {
      case "" -> Optional.empty();
      case "LEGAL_PERSON" -> Optional.of(SubjectKind.LEGAL_PERSON);
      case "INDIVIDUAL_BUSINESS" -> Optional.of(SubjectKind.INDIVIDUAL_BUSINESS);
      default ->
          throw ApiRefusal.parameter(
              "kind", "主体类别 kind 须为 LEGAL_PERSON（法人及非法人组织）或 INDIVIDUAL_BUSINESS（个体工商户）。");
    };
  }
}

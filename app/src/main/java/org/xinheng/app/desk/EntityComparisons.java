package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.EntityComparison.Fact;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.dossier.Dossiers;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.Listing;
import org.xinheng.link.EarlyFacts;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Mergers;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.ItemCode;

/** 两户对照的取得. By the registration where it has arrived, else by what was told before. */
@Component
class EntityComparisons {
  private static final String NOT_KNOWN = "";
  private static final String CANCELLED = "CANCELLED";

  private static final Map<String, Function<Side, String>> QUESTIONS = questions();

  private final MarketEntities entities;
  private final Mergers mergers;
  private final EntityPages pages;
  private final Dossiers dossiers;
  private final Catalogue catalogue;
  private final Names names;
  private final Clock clock;

  EntityComparisons(
      MarketEntities entities,
      Mergers mergers,
      EntityPages pages,
      Dossiers dossiers,
      Catalogue catalogue,
      Names names,
      Clock clock) {
    this.entities = entities;
    this.mergers = mergers;
    this.pages = pages;
    this.dossiers = dossiers;
    this.catalogue = catalogue;
    this.names = names;
    this.clock = clock;
  }

  /** 一户. What is known of one side. */
  private record Side(
      MarketEntity entity,
      Optional<EntityCard> card,
      EarlyFacts early,
      boolean over,
      String registrar,
      String records) {
    String at(Role role, String otherwise) {
      return card.map(known -> known.at(role)).filter(text -> !text.isEmpty()).orElse(otherwise);
    }

    String representative() {
      return at(Role.REPRESENTATIVE, early.representative());
    }

    String foundedOn() {
      return at(Role.ESTABLISHED_ON, day(early.registeredOn()));
    }

    String state() {
      return card.map(EntityCard::state).filter(text -> !text.isEmpty()).orElse(NOT_KNOWN);
    }

    String endedOn() {
      return day(card.flatMap(EntityCard::endedOn).or(early::endedOn));
    }

    private static String day(Optional<LocalDate> day) {
      return day.map(LocalDate::toString).orElse(NOT_KNOWN);
    }
  }

  EntityComparison of(Visit visit, MarketEntity one, MarketEntity other) {
    var left = side(visit, one);
    var right = side(visit, other);
    var facts = new ArrayList<Fact>();
    QUESTIONS.forEach(
        (title, answer) -> facts.add(compared(title, answer.apply(left), answer.apply(right))));
    facts.add(new Fact("名下记录", left.records(), right.records(), ""));
    return new EntityComparison(facts, warnings(left, right));
  }

  private static Map<String, Function<Side, String>> questions() {
    var questions = new LinkedHashMap<String, Function<Side, String>>();
    questions.put("名称", side -> side.entity().name());
    questions.put("统一社会信用代码", side -> side.entity().code().orElse(NOT_KNOWN));
    questions.put("旧代码", side -> oldCodes(side.entity()));
    questions.put("曾用名", side -> formerNames(side.entity()));
    questions.put("类别", side -> side.entity().kind().title());
    questions.put("登记状态", Side::state);
    questions.put("注销日期", Side::endedOn);
    questions.put("法定代表人（负责人、经营者）", Side::representative);
    questions.put("住所", side -> side.at(Role.ADDRESS, side.early().address()));
    questions.put("镇街", side -> side.at(Role.TOWN, side.early().town()));
    questions.put("成立日期", Side::foundedOn);
    questions.put("登记机关", Side::registrar);
    return questions;
  }

  private static String oldCodes(MarketEntity entity) {
    return entity.legacyCodes().stream()
        .map(one -> one.code().kind().title() + " " + one.code().value())
        .collect(Collectors.joining("；"));
  }

  private static String formerNames(MarketEntity entity) {
    return entity.otherNames().stream()
        .map(one -> one.name() + one.endedOn().map(day -> "（至 " + day + "）").orElse(""))
        .collect(Collectors.joining("；"));
  }

  private static Fact compared(String title, String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return new Fact(title, one, other, "");
    }
    boolean same = EntityNames.key(one).equals(EntityNames.key(other));
    return new Fact(title, one, other, same ? "same" : "differs");
  }

  private Side side(Visit visit, MarketEntity entity) {
    var audience = new Audience.Department(visit.department(), "并户前核对");
    var card = pages.card(entity.id(), audience, LocalDate.now(clock));
    var early = entities.early(entity.id());
    var registrar =
        card.map(known -> known.at(Role.REGISTRAR))
            .filter(text -> !text.isEmpty())
            .or(() ->
                card.flatMap(EntityCard::basicsFrom).map(from -> names.fullName(from.department())))
            .or(() -> early.registrar().map(names::fullName))
            .orElse(NOT_KNOWN);
    boolean ended = card.map(EntityCard::state).filter(this::isOver).isPresent();
    return new Side(entity, card, early, ended, registrar, records(entity));
  }

  private boolean isOver(String state) {
    return state.equals(Listing.ENDED_BEFORE)
        || catalogue.items().stream()
            .filter(item -> item.nature() == Nature.REGISTRATION)
            .flatMap(item -> item.find(Role.REGISTRATION_STATE).stream())
            .flatMap(field -> field.codes().stream())
            .filter(value -> value.means().equals(CANCELLED))
            .map(CodeValue::title)
            .anyMatch(state::equals);
  }

  private String records(MarketEntity entity) {
    var counts = new LinkedHashMap<ItemCode, Integer>();
    dossiers.of(entity.id()).forEach(entry -> counts.merge(entry.item(), 1, Integer::sum));
    return counts.isEmpty()
        ? "没有"
        : counts.entrySet().stream()
            .map(one -> names.item(one.getKey()) + " " + one.getValue() + " 条")
            .collect(Collectors.joining("；"));
  }

  private List<String> warnings(Side one, Side other) {
    var warnings = new ArrayList<String>();
    if (mergers.needsApproval(one.entity().id(), other.entity().id())) {
      warnings.add("两户都有统一社会信用代码。一码只属一户，通常是两户而不是一户；并户须由信用办的另一人批准。");
    }
    if (one.entity().kind() != other.entity().kind()) {
      warnings.add("类别不同，不能并为一户。");
    }
    if (one.over() != other.over()) {
      warnings.add(
          (one.over() ? stands(one) : stands(other))
              + "，"
              + (one.over() ? stands(other) : stands(one))
              + "。");
    }
    if (differ(one.foundedOn(), other.foundedOn())) {
      warnings.add("成立日期不同：" + one.foundedOn() + " 与 " + other.foundedOn() + "。");
    }
    if (differ(one.representative(), other.representative())) {
      warnings.add("法定代表人（负责人、经营者）不同。");
    }
    return warnings;
  }

  private static String stands(Side side) {
    var since = side.over() && !side.endedOn().isEmpty() ? "（" + side.endedOn() + "）" : "";
    var state = side.state().isEmpty() ? "没有注销" : "登记状态为" + side.state();
    return "“" + side.entity().name() + "”" + state + since;
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.strip().equals(other.strip());
  }
}

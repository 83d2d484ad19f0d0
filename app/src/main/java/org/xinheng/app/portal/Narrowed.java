package org.xinheng.app.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.inquire.Listing;
import org.xinheng.inquire.SearchFilters;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.UnitNames;

/** 查询条件 beside the words of a search, as they stand in the address; "" for any. */
public record Narrowed(String kind, String town, String state) {
  public Narrowed(@Nullable String kind, @Nullable String town, @Nullable String state) {
    this.kind = kind == null ? "" : kind.strip();
    this.town = town == null || Asked.personal(town) ? "" : town.strip();
    this.state = state == null ? "" : state.strip();
  }

  /**
   * What may be chosen: the district's towns, the states of registration, and of old ones the end.
   */
  public record Choices(List<String> towns, List<String> states) {
    static Choices of(District district, UnitNames names, Catalogue catalogue, LocalDate today) {
      var states =
          Stream.concat(stated(catalogue), Stream.of(Listing.ENDED_BEFORE)).distinct().toList();
      return new Choices(
          district.towns().stream().map(town -> names.on(town.name(), today)).toList(), states);
    }

    private static Stream<String> stated(Catalogue catalogue) {
      return catalogue.items().stream()
          .filter(item -> item.nature() == Nature.REGISTRATION)
          .flatMap(item -> item.find(Role.REGISTRATION_STATE).stream())
          .flatMap(field -> field.codes().stream())
          .map(CodeValue::title);
    }
  }

  /** The same with the town under its name of today, by whatever name it was asked for. */
  Narrowed today(UnitNames towns, LocalDate today) {
    return new Narrowed(kind, towns.on(town, today), state);
  }

  public boolean any() {
    return !(kind + town + state).isEmpty();
  }

  /** What of it is not among the choices, and what to do; "" where all is. */
  String unknown(Choices choices) {
    if (!kind.isEmpty() && kindChosen().isEmpty()) {
      return "类别（kind）不是列表中的一项，请从列表中选择。";
    }
    if (!town.isEmpty() && !choices.towns().contains(town)) {
      return "本区现有和曾用的镇街名称中都没有“" + town + "”，请从列表中选择镇街。";
    }
    return state.isEmpty() || choices.states().contains(state)
        ? ""
        : "登记状态（state）不是列表中的一项，请从列表中选择。";
  }

  SearchFilters filters() {
    return new SearchFilters(
        kindChosen(),
        Optional.of(town).filter(text -> !text.isEmpty()),
        Optional.of(state).filter(text -> !text.isEmpty()));
  }

  private Optional<SubjectKind> kindChosen() {
    return switch (kind) {
      case "LEGAL_PERSON" -> Optional.of(SubjectKind.LEGAL_PERSON);
      case "INDIVIDUAL_BUSINESS" -> Optional.of(SubjectKind.INDIVIDUAL_BUSINESS);
      default -> Optional.empty();
    };
  }

  Map<String, String> parameters(String words) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("q", words);
    parameters.put("kind", kind);
    parameters.put("town", town);
    parameters.put("state", state);
    return parameters;
  }
}

package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.ConversionPage.Choice;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeConversion.Tally;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.RegistrationCategory;

/** 名单的条件. What a list of old registrations may be asked for: only what there is. */
@Component
class ConversionChoices {
  private static final int BATCHES = 200;

  private final CodeConversion conversions;
  private final ConversionTables tables;
  private final Names names;

  ConversionChoices(CodeConversion conversions, ConversionTables tables, Names names) {
    this.conversions = conversions;
    this.tables = tables;
    this.names = names;
  }

  ConversionPage.Choices of(Visit visit) {
    var tallies = conversions.tallies(visit.scope());
    return new ConversionPage.Choices(
        tallies.stream()
            .map(Tally::registrar)
            .distinct()
            .map(one -> new Choice(one.value(), names.department(one)))
            .toList(),
        states(),
        tallies.stream()
            .map(Tally::category)
            .distinct()
            .sorted()
            .map(one ->
                new Choice(
                    one,
                    RegistrationCategory.parse(one).map(RegistrationCategory::title).orElse(one)))
            .toList(),
        tallies.stream()
            .map(one -> tables.today(one.town()))
            .distinct()
            .sorted()
            .map(one -> new Choice(one, one))
            .toList(),
        conversions.batches(visit.scope(), BATCHES).stream()
            .map(one ->
                new Choice(
                    String.valueOf(one.id()),
                    one.id() + " " + names.department(one.registrar()) + " " + one.fileName()))
            .toList(),
        Arrays.stream(ConversionProblem.values())
            .map(one -> new Choice(one.name(), one.title()))
            .toList());
  }

  private static List<Choice> states() {
    var states = new ArrayList<Choice>();
    for (var group : ConversionGroup.values()) {
      states.add(new Choice(group.name(), group.title()));
    }
    for (var state : ConversionState.values()) {
      states.add(new Choice(state.name(), state.title()));
    }
    return states;
  }

  /** What the list is called. */
  String title(ConversionQuery query) {
    return states().stream()
        .filter(one -> one.code().equals(query.at("state")))
        .map(Choice::name)
        .findFirst()
        .orElse("全部存量登记");
  }
}

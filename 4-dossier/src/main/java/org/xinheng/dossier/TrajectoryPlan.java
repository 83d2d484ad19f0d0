package org.xinheng.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.dossier.model.EventRule;
import org.xinheng.dossier.model.PlanYaml;
import org.xinheng.dossier.model.PlanYaml.ItemPlan;
import org.xinheng.dossier.model.Wording;

/**
 * 轨迹规则. Which class of event, on which day and in which words the records of an item give: a dated
 * YAML file. An item that the file does not name has its class by its record class in the
 * catalogue, and the events that every item has.
 */
public final class TrajectoryPlan {
  private final PlanYaml.Plan plan;

  private TrajectoryPlan(PlanYaml.Plan plan) {
    this.plan = plan;
  }

  /** The one that comes with Xinheng. */
  public static TrajectoryPlan bundled() {
    return new TrajectoryPlan(PlanYaml.bundled());
  }

  /**
   * From YAML text; {@code source} names it in messages.
   *
   * @throws IllegalArgumentException naming the place and what is wrong
   */
  public static TrajectoryPlan parse(String yaml, String source) {
    return new TrajectoryPlan(PlanYaml.parse(yaml, source));
  }

  public String edition() {
    return plan.edition();
  }

  public LocalDate inForceFrom() {
    return plan.inForceFrom();
  }

  /** The lanes, in their order. */
  public List<TrajectoryClass> classes() {
    return plan.classes();
  }

  /** Whether all that a subject has of this item is one record that goes on. */
  public boolean continuous(CatalogueItem item) {
    return of(item).continuous();
  }

  public List<TrajectoryEvent> events(RecordReading reading) {
    var item = of(reading.item());
    var told = item.rules().stream().map(rule -> rule.events(reading, item.kind()));
    return item.firstOnly()
        ? told.filter(events -> !events.isEmpty()).findFirst().orElse(List.of())
        : told.flatMap(List::stream).toList();
  }

  /** What the record of a branch gives to the trajectory of the entity whose branch it is. */
  public List<TrajectoryEvent> ofBranch(RecordReading reading, String name) {
    return of(reading.item()).rules().stream()
        .filter(rule -> !rule.branch().isEmpty())
        .flatMap(rule -> rule.events(reading, "").stream().map(event -> branch(event, rule, name)))
        .toList();
  }

  private TrajectoryEvent branch(TrajectoryEvent event, EventRule rule, String name) {
    return TrajectoryEvent.told(
        plan.branches(), event.on(), rule.branch(), name, event.receivedOn());
  }

  /** The class of mergers and successions that others' records tell of. */
  public String mergers() {
    return plan.mergers();
  }

  /** The class of ends of publicity. */
  public String ended() {
    return plan.ended();
  }

  private ItemPlan of(CatalogueItem item) {
    var named = Optional.ofNullable(plan.items().get(item.code().value()));
    var rules = named.map(ItemPlan::rules).orElse(plan.everyItem());
    var kind = named.map(ItemPlan::kind).filter(text -> !text.isEmpty());
    return new ItemPlan(
        kind.orElseGet(() -> byRecordClass(item)),
        named.map(ItemPlan::continuous).orElse(false),
        named.map(ItemPlan::firstOnly).orElse(false),
        rules);
  }

  private String byRecordClass(CatalogueItem item) {
    return plan.byRecordClass().getOrDefault(item.provisions().recordClass(), plan.otherwise());
  }

  static String counted(Map<String, Long> numbers) {
    return Wording.counted(numbers);
  }
}

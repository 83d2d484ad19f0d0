package org.xinheng.dossier.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xinheng.collect.Condition;
import org.xinheng.collect.Role;
import org.xinheng.dossier.TrajectoryClass;
import org.xinheng.vocabulary.FieldName;

/** 轨迹规则文件. Read strictly: an unknown key, class or role is refused by its place. */
public final class PlanYaml {
  private static final String BUNDLED = "/trajectory/2026.yaml";

  private final Set<String> classes;

  private PlanYaml(Set<String> classes) {
    this.classes = classes;
  }

  /** What the file says. */
  public record Plan(
      String edition,
      LocalDate inForceFrom,
      List<TrajectoryClass> classes,
      List<EventRule> everyItem,
      java.util.Map<String, String> byRecordClass,
      String otherwise,
      String branches,
      String mergers,
      String ended,
      java.util.Map<String, ItemPlan> items) {}

  /**
   * 一个事项的规则.
   *
   * @param kind its class; "" for that of its record class
   * @param continuous whether all that was filed under one subject is one record going on
   * @param firstOnly whether of the rules only the first that gives an event counts
   */
  public record ItemPlan(
      String kind, boolean continuous, boolean firstOnly, List<EventRule> rules) {}

  public static Plan bundled() {
    try (InputStream in = PlanYaml.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("程序包缺少资源文件 " + BUNDLED);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), BUNDLED);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("资源文件 " + BUNDLED + " 读取失败", unreadable);
    }
  }

  /** {@code source} names the text in messages. */
  public static Plan parse(String yaml, String source) {
    var root = new PlanNode(new Load(LoadSettings.builder().build()).loadFromString(yaml), source);
    var classes = root.list("classes").stream().map(PlanYaml::oneClass).toList();
    var reader =
        new PlanYaml(classes.stream().map(TrajectoryClass::code).collect(Collectors.toSet()));
    var everyItem = root.list("everyItem").stream().map(reader::rule).toList();
    var byRecordClass = root.pairs("byRecordClass");
    byRecordClass.forEach((of, kind) -> reader.known(root, "byRecordClass." + of, kind));
    var items = new LinkedHashMap<String, ItemPlan>();
    root.maps("items").forEach((code, node) -> items.put(code, reader.item(node, everyItem)));
    var plan =
        new Plan(
            root.text("edition"),
            day(root),
            classes,
            everyItem,
            byRecordClass,
            reader.kind(root, "otherwise"),
            reader.kind(root, "branches"),
            reader.kind(root, "mergers"),
            reader.kind(root, "ended"),
            items);
    root.nothingElse();
    return plan;
  }

  private static LocalDate day(PlanNode root) {
    try {
      return LocalDate.parse(root.text("inForceFrom"));
    } catch (DateTimeException notADay) {
      throw root.wrong("inForceFrom", "应为日期，如 2026-04-01");
    }
  }

  private static TrajectoryClass oneClass(PlanNode node) {
    var read =
        new TrajectoryClass(
            node.text("code"),
            node.text("title"),
            word(node, "tone", node.text("tone", "PLAIN"), TrajectoryClass.Tone.class));
    node.nothingElse();
    return read;
  }

  private ItemPlan item(PlanNode node, List<EventRule> everyItem) {
    var own = node.list("events").stream().map(this::rule).toList();
    var rules = new ArrayList<EventRule>(node.has("events") ? own : everyItem);
    node.list("more").stream().map(this::rule).forEach(rules::add);
    var kind = node.has("class") ? kind(node, "class") : "";
    var read = new ItemPlan(kind, node.flag("continuous"), node.flag("firstOnly"), rules);
    node.nothingElse();
    return read;
  }

  private EventRule rule(PlanNode node) {
    var counts = new LinkedHashMap<FieldName, String>();
    node.pairs("counts").forEach((field, word) -> counts.put(new FieldName(field), word));
    var read =
        new EventRule(
            node.has("class") ? kind(node, "class") : "",
            node.texts("on").stream().map(text -> on(node, text)).toList(),
            new Wording(node.text("title")),
            new Wording(node.words("detail", "{summary}")),
            node.has("changed")
                ? Optional.of(new FieldName(node.text("changed")))
                : Optional.empty(),
            node.has("when") ? Optional.of(condition(node.map("when"))) : Optional.empty(),
            counts,
            node.flag("once"),
            node.text("branch", ""));
    node.nothingElse();
    return read;
  }

  private static Condition condition(PlanNode node) {
    var read =
        new Condition(
            new FieldName(node.text("field")),
            Condition.Test.INCLUDES,
            Set.copyOf(node.texts("includes")));
    node.nothingElse();
    return read;
  }

  private static EventDay on(PlanNode node, String text) {
    return switch (text) {
      case "DECIDED" -> new EventDay.Decided();
      case "FILED" -> new EventDay.FiledDay();
      default ->
          text.startsWith("@")
              ? new EventDay.InRole(word(node, "on", text.substring(1), Role.class))
              : new EventDay.InField(new FieldName(text));
    };
  }

  private String kind(PlanNode node, String key) {
    return known(node, key, node.text(key));
  }

  private String known(PlanNode node, String key, String kind) {
    if (!classes.contains(kind)) {
      throw node.wrong(key, "没有类别“" + kind + "”，现有：" + String.join("、", classes));
    }
    return kind;
  }

  private static <E extends Enum<E>> E word(PlanNode node, String key, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> node.wrong(key, "不认识“" + text + "”"));
  }
}

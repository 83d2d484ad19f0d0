package org.xinheng.collect.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Condition;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Provisions;
import org.xinheng.vocabulary.SubjectKind;

/** 目录文本. Writes an item as the YAML that {@link CatalogueYaml} reads back to the same item. */
public final class CatalogueText {
  private CatalogueText() {}

  public static String of(CatalogueItem item) {
    var map = new LinkedHashMap<String, Object>();
    map.put("code", item.code().value());
    map.put("title", item.title());
    map.put("edition", item.edition());
    map.put("inForceFrom", item.inForceFrom().toString());
    map.put("nature", item.nature().name());
    map.put("kind", item.kind());
    map.put("provisions", provisions(item.provisions()));
    map.put(
        "naturalKey",
        item.naturalKey().stream()
            .map(part -> part.firstOf().stream().map(Object::toString).toList())
            .toList());
    map.put("crossRules", item.crossRules());
    var lists = new LinkedHashMap<String, Object>();
    map.put("codeLists", lists);
    map.put("fields", item.fields().stream().map(field -> field(field, lists)).toList());
    var settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.AUTO).setWidth(160).build();
    return new Dump(settings).dumpToString(map);
  }

  private static Map<String, Object> provisions(Provisions provisions) {
    var map = new LinkedHashMap<String, Object>();
    map.put("recordClass", provisions.recordClass());
    map.put("creditClass", provisions.creditClass());
    map.put("severity", provisions.severity().name());
    map.put("legalBasis", provisions.legalBasis());
    map.put("disclosure", provisions.disclosure().name());
    provisions.openWhen().ifPresent(choice -> map.put("openWhen", condition(choice)));
    map.put("dualPublicity", provisions.dualPublicity());
    map.put("sharingScope", provisions.sharingScope());
    map.put("publicity", provisions.publicity());
    map.put("retention", provisions.retention());
    map.put("updateFrequency", provisions.updateFrequency());
    map.put("furnished", provisions.furnished().name());
    map.put("furnishedBy", provisions.furnishedBy());
    map.put("local", provisions.local());
    return map;
  }

  private static Map<String, Object> field(Field field, Map<String, Object> lists) {
    var map = new LinkedHashMap<String, Object>();
    map.put("name", field.name().value());
    map.put("title", field.title());
    map.put("aliases", field.aliases());
    map.put("type", field.type().name());
    if (!field.codes().isEmpty()) {
      map.put("codes", field.name().value());
      lists.put(field.name().value(), field.codes().stream().map(CatalogueText::code).toList());
    }
    map.put("max", field.maxLength());
    field
        .window()
        .filter(window -> field.type() == FieldType.DATE)
        .ifPresent(window -> {
          map.put("earliest", window.earliest().toString());
          map.put("latest", window.latest().toString());
          map.put("future", window.future());
          map.put("longTerm", window.longTerm());
        });
    map.put("need", needs(field));
    put(map, "when", field.condition());
    map.put("unit", field.unit());
    field.role().ifPresent(role -> map.put("role", role.name()));
    map.put("disclosure", field.disclosure().name());
    var exceptions = new LinkedHashMap<String, Object>();
    for (var kind : SubjectKind.values()) {
      if (field.exceptions().containsKey(kind)) {
        exceptions.put(kind.name(), field.disclosure(kind).name());
      }
    }
    if (!exceptions.isEmpty()) {
      map.put("except", exceptions);
    }
    put(map, "publicWhen", field.publicWhen());
    map.put("freeText", field.freeText());
    map.put("local", field.local());
    map.put("help", field.help());
    map.put("examples", field.examples());
    return map;
  }

  private static List<String> needs(Field field) {
    var needs = new ArrayList<String>();
    for (var kind : SubjectKind.values()) {
      needs.add(field.need(kind).name());
    }
    return needs;
  }

  private static void put(Map<String, Object> map, String key, Optional<Condition> condition) {
    condition.ifPresent(one -> map.put(key, condition(one)));
  }

  private static Map<String, Object> condition(Condition condition) {
    var map = new LinkedHashMap<String, Object>();
    map.put("field", condition.field().value());
    switch (condition.test()) {
      case PRESENT -> map.put("present", true);
      case ABSENT -> map.put("absent", true);
      case INCLUDES -> map.put("includes", condition.values().stream().sorted().toList());
    }
    return map;
  }

  private static Map<String, Object> code(CodeValue value) {
    var map = new LinkedHashMap<String, Object>();
    map.put("code", value.code());
    map.put("title", value.title());
    map.put("aliases", value.aliases());
    map.put("means", value.means());
    map.put("open", value.open());
    return map;
  }
}

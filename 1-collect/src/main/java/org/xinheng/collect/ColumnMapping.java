package org.xinheng.collect;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.xinheng.vocabulary.FieldName;

/**
 * 列对照表. Which field each of the sender's columns carries, and what stands in every row alike; for
 * files whose headers are neither the standard's titles nor its codes. YAML or JSON:
 *
 * <pre>columns:
 *   字号: ZT_MC
 *   信用码: ZT_TYSHXYDM
 * constants:
 *   ZT_DJJG: 某区行政审批服务局</pre>
 */
public record ColumnMapping(Map<String, FieldName> columns, Map<FieldName, String> constants) {
  public ColumnMapping {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
  }

  /** Reads a mapping; refused with {@code COL-023} and the place of the mistake. */
  public static ColumnMapping parse(String text) throws UnreadableFile {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel("列对照表").setAllowDuplicateKeys(false).build();
      Object root = new Load(settings).loadFromString(text);
      if (!(root instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException("应有 columns 或 constants");
      }
      for (Object key : map.keySet()) {
        if (!"columns".equals(key) && !"constants".equals(key)) {
          throw new IllegalArgumentException("不认识“" + key + "”，只能写 columns 和 constants");
        }
      }
      var columns = new LinkedHashMap<String, FieldName>();
      section(map, "columns").forEach((header, field) -> columns.put(header, new FieldName(field)));
      var constants = new LinkedHashMap<FieldName, String>();
      section(map, "constants")
          .forEach((field, value) -> constants.put(new FieldName(field), value));
      return new ColumnMapping(columns, constants);
    } catch (YamlEngineException | IllegalArgumentException e) {
      throw new UnreadableFile(
          FileFault.MAPPING, "列对照表有误：" + e.getMessage() + "。请按“columns: {来文列名: 字段代码}”书写。", e);
    }
  }

  private static Map<String, String> section(Map<?, ?> map, String name) {
    Object section = map.get(name);
    if (section == null) {
      return Map.of();
    }
    if (!(section instanceof Map<?, ?> entries)) {
      throw new IllegalArgumentException(name + " 下应为“键: 值”");
    }
    var texts = new LinkedHashMap<String, String>();
    entries.forEach((key, value) ->
        texts.put(String.valueOf(key).strip(), value == null ? "" : value.toString().strip()));
    return texts;
  }
}

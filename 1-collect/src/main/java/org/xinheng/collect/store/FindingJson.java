package org.xinheng.collect.store;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 校验发现的存储形式: a JSON array, keys as in {@link Finding}. */
final class FindingJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private FindingJson() {}

  static String write(List<Finding> findings) {
    var text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Finding finding : findings) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("gravity", finding.gravity().name());
        json.writeStringProperty("dimension", finding.dimension().name());
        json.writeStringProperty("field", CopyText.storable(finding.field()));
        json.writeStringProperty("value", CopyText.storable(finding.value()));
        json.writeStringProperty("problem", CopyText.storable(finding.problem()));
        json.writeStringProperty("remedy", CopyText.storable(finding.remedy()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  static List<Finding> read(String text) {
    var findings = new ArrayList<Finding>();
    for (JsonNode node : JSON.readTree(text)) {
      findings.add(
          new Finding(
              node.get("rule").asString(),
              Finding.Gravity.valueOf(node.get("gravity").asString()),
              Dimension.valueOf(node.get("dimension").asString()),
              node.get("field").asString(),
              node.get("value").asString(),
              node.get("problem").asString(),
              node.get("remedy").asString()));
    }
    return findings;
  }
}

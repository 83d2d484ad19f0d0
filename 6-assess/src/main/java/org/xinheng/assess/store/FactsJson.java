package org.xinheng.assess.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.Graded;
import tools.jackson.databind.json.JsonMapper;

/**
 * 依据和结果的文本. The same facts are always the same text, so that their hash tells whether they changed.
 */
final class FactsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FactsJson() {}

  static String of(DossierFacts facts) {
    return JSON.writeValueAsString(facts);
  }

  static DossierFacts facts(String json) {
    return JSON.readValue(json, DossierFacts.class);
  }

  static String of(Graded graded) {
    return JSON.writeValueAsString(graded);
  }

  static Graded graded(String json) {
    return JSON.readValue(json, Graded.class);
  }

  /** Hexadecimal. */
  static String hash(String json) {
    return HexFormat.of().formatHex(Sha256.of(json.getBytes(StandardCharsets.UTF_8)));
  }
}

package org.xinheng.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.FieldName;

/**
 * 记录的读法. A record as somebody may read it as of a day: the version that counts and those before it.
 *
 * @param said the versions up to the one that counts, the oldest first, as that reader may see them
 * @param knownOn the day on which it became public
 * @param changesTold whether what an earlier version said may be told beside the present one
 */
public record RecordReading(
    CatalogueItem item,
    List<Said> said,
    Visibility visibility,
    Optional<LocalDate> knownOn,
    boolean changesTold) {
  public RecordReading {
    said = List.copyOf(said);
    if (said.isEmpty()) {
      throw new IllegalArgumentException("a reading without a version");
    }
  }

  /** 一版所说. */
  public record Said(RecordVersion version, Map<FieldName, String> values) {
    public Said {
      values = Map.copyOf(values);
    }

    /** "" where it says nothing, or nothing that this reader may see. */
    public String at(FieldName field) {
      return values.getOrDefault(field, "");
    }
  }

  public Said present() {
    return said.getLast();
  }

  /** The number of its document, or "". */
  public String document() {
    return item.find(Role.DOCUMENT_NUMBER).map(field -> present().at(field.name())).orElse("");
  }

  /** The day on which it was corrected last; empty where its content is what was filed first. */
  public Optional<LocalDate> corrected() {
    for (int i = said.size() - 1; i > 0; i--) {
      if (!said.get(i).values().equals(said.get(i - 1).values())) {
        return Optional.of(said.get(i).version().filedOn());
      }
    }
    return Optional.empty();
  }
}

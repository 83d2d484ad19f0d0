package org.xinheng.collect;

import java.util.List;
import org.xinheng.vocabulary.FieldName;

/**
 * 主键组成. One part of an item's natural key: the first of these fields that is filled in (the unified
 * code, else the registration number, … else the name).
 */
public record KeyPart(List<FieldName> firstOf) {
  public KeyPart {
    firstOf = List.copyOf(firstOf);
    if (firstOf.isEmpty()) {
      throw new IllegalArgumentException("a key part names at least one field");
    }
  }
}

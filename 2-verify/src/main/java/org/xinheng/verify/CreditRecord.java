package org.xinheng.verify;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.model.RecordJson;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.Finding;

/**
 * 信用信息记录. One department's statement about one subject, verified: values normalised, in the
 * catalogue's field order.
 *
 * <p>{@link #key()} tells which record it is (natural key of the item), {@link #content()} what it
 * says; both are the first 16 bytes of a SHA-256. Same key and content: a repeat. Same key, other
 * content: a new version.
 */
public final class CreditRecord {
  private final CatalogueItem item;
  private final int row;
  private final byte[] key;
  private final byte[] content;
  private final SubjectReference subject;
  private final LocalDate decidedOn;
  private final String[] fields;
  private final List<String> original;
  private final byte[] json;
  private final boolean needsRedaction;
  private final List<Finding> warnings;

  public CreditRecord(
      CatalogueItem item,
      int row,
      byte[] key,
      byte[] content,
      SubjectReference subject,
      LocalDate decidedOn,
      String[] fields,
      List<String> original,
      boolean needsRedaction,
      List<Finding> warnings) {
    this.item = item;
    this.row = row;
    this.key = key;
    this.content = content;
    this.subject = subject;
    this.decidedOn = decidedOn;
    this.fields = fields;
    this.json = RecordJson.of(item, fields);
    this.original = original;
    this.needsRedaction = needsRedaction;
    this.warnings = warnings;
  }

  public CatalogueItem item() {
    return item;
  }

  /** The row as the sender counts. */
  public int row() {
    return row;
  }

  /** 16 bytes; the array itself, read only. */
  public byte[] key() {
    return key;
  }

  /** 16 bytes; the array itself, read only. */
  public byte[] content() {
    return content;
  }

  public SubjectReference subject() {
    return subject;
  }

  public LocalDate decidedOn() {
    return decidedOn;
  }

  /** Normalised value by field place; "" when absent. */
  public String at(int fieldIndex) {
    return fields[fieldIndex];
  }

  /** Normalised value by role; "" when the item has no such field. */
  public String at(Role role) {
    int index = item.indexOf(role);
    return index < 0 ? "" : fields[index];
  }

  /** The sender's cells, verbatim, for the way back. */
  public List<String> original() {
    return original;
  }

  /** Whether free text holds traces of a person, so that publication waits for a person's eye. */
  public boolean needsRedaction() {
    return needsRedaction;
  }

  public List<Finding> warnings() {
    return warnings;
  }

  /** Non-empty fields by field name, in the catalogue's order. */
  public Map<FieldName, String> fields() {
    var map = new LinkedHashMap<FieldName, String>();
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].isEmpty()) {
        map.put(item.field(i).name(), fields[i]);
      }
    }
    return map;
  }

  /**
   * The non-empty fields as a compact JSON object keyed by field name, in UTF-8: made at once, on
   * the thread that reads, so that the one that files need not. The array itself, read only.
   */
  public byte[] json() {
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CreditRecord that
        && Arrays.equals(key, that.key)
        && Arrays.equals(content, that.content)
        && row == that.row;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return item.code().value() + " row " + row;
  }
}

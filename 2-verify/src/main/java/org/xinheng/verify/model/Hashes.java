package org.xinheng.verify.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.collect.Utf8Buffer;
import org.xinheng.vocabulary.DecisionNumbers;
import org.xinheng.vocabulary.EntityNames;

/**
 * 散列. Natural key and content of a record as the first 16 bytes of a SHA-256; parts are
 * length-prefixed, so none runs into the next.
 */
public final class Hashes {
  private static final int LENGTH = 16;
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hashes::sha256);
  private static final ThreadLocal<Utf8Buffer> PARTS =
      ThreadLocal.withInitial(() -> new Utf8Buffer(1 << 12));

  private final int[][] key;
  private final int documentNumber;
  private final int decidedOn;
  private final boolean[] name;

  public Hashes(CatalogueItem item) {
    this.key =
        item.naturalKey().stream()
            .map(part -> part.firstOf().stream().mapToInt(item::indexOf).toArray())
            .toArray(int[][]::new);
    this.documentNumber = item.indexOf(Role.DOCUMENT_NUMBER);
    this.decidedOn = item.indexOf(Role.DECIDED_ON);
    this.name = new boolean[item.fields().size()];
    int subjectName = item.indexOf(Role.SUBJECT_NAME);
    if (subjectName >= 0) {
      name[subjectName] = true;
    }
  }

  /** Which record it is; a document number without a year is told apart by the decision's. */
  public byte[] key(Draft draft) {
    var parts = parts();
    for (var part : key) {
      add(parts, firstPresent(draft, part));
    }
    if (documentNumber >= 0 && !DecisionNumbers.namesYear(draft.at(documentNumber))) {
      add(parts, year(draft.at(decidedOn)));
    }
    return hash(parts);
  }

  /** What it says: every normalised value in field order. */
  public byte[] content(Draft draft) {
    var parts = parts();
    for (var value : draft.values()) {
      add(parts, value);
    }
    return hash(parts);
  }

  private String firstPresent(Draft draft, int[] fields) {
    for (int field : fields) {
      if (!draft.at(field).isEmpty()) {
        return name[field]
            ? EntityNames.key(draft.at(field))
            : draft.at(field).toUpperCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static String year(String day) {
    return day.length() < 4 ? day : day.substring(0, 4);
  }

  private static void add(Utf8Buffer parts, String value) {
    int start = parts.length();
    parts.put(0);
    parts.put(0);
    parts.put(value);
    int length = parts.length() - start - 2;
    parts.put(start, length >> 8);
    parts.put(start + 1, length);
  }

  private static byte[] hash(Utf8Buffer parts) {
    var digest = DIGEST.get();
    digest.update(parts.array(), 0, parts.length());
    return Arrays.copyOf(digest.digest(), LENGTH);
  }

  private static Utf8Buffer parts() {
    var parts = PARTS.get();
    parts.clear();
    return parts;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

package org.xinheng.verify.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.DecisionNumbers;
import org.xinheng.vocabulary.EntityNames;

/**
 * 散列. Natural key and content of a record as the first 16 bytes of a SHA-256; parts are
 * length-prefixed, so none runs into the next.
 */
public final class Hashes {
  private static final int LENGTH = 16;
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hashes::sha256);

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
    var digest = DIGEST.get();
    for (var part : key) {
      add(digest, firstPresent(draft, part));
    }
    if (documentNumber >= 0 && !DecisionNumbers.namesYear(draft.at(documentNumber))) {
      add(digest, year(draft.at(decidedOn)));
    }
    return Arrays.copyOf(digest.digest(), LENGTH);
  }

  /** What it says: every normalised value in field order. */
  public byte[] content(Draft draft) {
    var digest = DIGEST.get();
    for (var value : draft.values()) {
      add(digest, value);
    }
    return Arrays.copyOf(digest.digest(), LENGTH);
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

  private static void add(MessageDigest digest, String value) {
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) (bytes.length >> 8));
    digest.update((byte) bytes.length);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

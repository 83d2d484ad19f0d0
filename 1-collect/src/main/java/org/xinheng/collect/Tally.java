package org.xinheng.collect;

/**
 * 计数. What became of the rows read so far; the table CHECKs that they add up.
 *
 * @param rows data rows read and judged = filed + returned + review + repeats
 * @param filed added to dossiers
 * @param newVersions those of {@code filed} that supersede an earlier version
 * @param returned sent back with reasons
 * @param review waiting for a person
 * @param repeats same record with same content, already there
 * @param warnings those of {@code filed} that carry a warning
 */
public record Tally(
    long rows,
    long filed,
    long newVersions,
    long returned,
    long review,
    long repeats,
    long warnings) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

  public Tally {
    if (rows != filed + returned + review + repeats || newVersions > filed) {
      throw new IllegalArgumentException(
          "does not add up: rows %d, filed %d (new versions %d), returned %d, review %d, repeats %d"
              .formatted(rows, filed, newVersions, returned, review, repeats));
    }
  }

  public Tally plus(Tally other) {
    return new Tally(
        rows + other.rows,
        filed + other.filed,
        newVersions + other.newVersions,
        returned + other.returned,
        review + other.review,
        repeats + other.repeats,
        warnings + other.warnings);
  }
}

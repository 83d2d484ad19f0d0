package org.xinheng.collect;

/**
 * 文件限制. How large a file may be; beyond it is refused before a row is taken.
 *
 * @param fileBytes size as received
 * @param rows data rows
 * @param cellCharacters characters in a cell; a longer one makes its row go back
 * @param zipEntries entries in a spreadsheet's zip
 * @param inflatedBytes a spreadsheet's size once inflated
 * @param inflationRatio inflated to compressed size, judged from 32 MiB up
 */
public record Limits(
    long fileBytes,
    long rows,
    int cellCharacters,
    int zipEntries,
    long inflatedBytes,
    int inflationRatio) {
  private static final long MEBIBYTE = 1024L * 1024;

  public static Limits standard() {
    return new Limits(200 * MEBIBYTE, 1_000_000, 10_000, 2_000, 4096 * MEBIBYTE, 150);
  }

  public Limits withRows(long other) {
    return new Limits(fileBytes, other, cellCharacters, zipEntries, inflatedBytes, inflationRatio);
  }

  public Limits withFileBytes(long other) {
    return new Limits(other, rows, cellCharacters, zipEntries, inflatedBytes, inflationRatio);
  }

  public Limits withInflatedBytes(long other) {
    return new Limits(fileBytes, rows, cellCharacters, zipEntries, other, inflationRatio);
  }
}

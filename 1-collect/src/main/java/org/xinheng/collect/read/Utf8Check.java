package org.xinheng.collect.read;

/** UTF-8 校验. Well-formedness by Unicode table 3-7, with lines and quotes counted on the way. */
final class Utf8Check {
  private boolean wellFormed = true;
  private int remaining;
  private int lower = 0x80;
  private int upper = 0xBF;
  private long characters;
  private long wide;
  private long lines;
  private long recordEnds;
  private boolean quoted;
  private byte last = '\n';

  void take(byte[] buffer, int length) {
    last = buffer[length - 1];
    int at = 0;
    while (at < length) {
      at = remaining == 0 ? plainRun(buffer, at, length) : at;
      if (at < length && !multiByte(buffer[at++] & 0xFF)) {
        wellFormed = false;
        return;
      }
    }
  }

  /**
   * ASCII and whole Chinese characters, the bulk of any file, in a loop without fields; where it
   * stops.
   */
  private int plainRun(byte[] buffer, int from, int length) {
    int at = from;
    int newLines = 0;
    int newEnds = 0;
    int chinese = 0;
    boolean inQuotes = quoted;
    while (at < length) {
      byte b = buffer[at];
      if (b >= 0) {
        at++;
        if (b == '\n') {
          newLines++;
          newEnds += inQuotes ? 0 : 1;
        } else if (b == '"') {
          inQuotes = !inQuotes;
        }
      } else if (b > (byte) 0xE0
          && b < (byte) 0xF0
          && b != (byte) 0xED
          && at + 2 < length
          && follows(buffer[at + 1])
          && follows(buffer[at + 2])) {
        at += 3;
        chinese++;
      } else {
        break;
      }
    }
    lines += newLines;
    recordEnds += newEnds;
    characters += chinese;
    wide += chinese;
    quoted = inQuotes;
    return at;
  }

  private static boolean follows(byte b) {
    return b < (byte) 0xC0;
  }

  private boolean multiByte(int b) {
    if (remaining > 0) {
      if (b < lower || b > upper) {
        return false;
      }
      lower = 0x80;
      upper = 0xBF;
      remaining--;
      characters += remaining == 0 ? 1 : 0;
      return true;
    }
    if (b < 0xC2 || b > 0xF4) {
      return false;
    }
    wide += b >= 0xE0 ? 1 : 0;
    remaining = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    lower = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    upper = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    return true;
  }

  boolean wellFormed() {
    return wellFormed;
  }

  boolean wellFormedToTheEnd() {
    return wellFormed && remaining == 0;
  }

  /** Multi-byte characters seen. */
  long characters() {
    return characters;
  }

  /** Characters of three bytes or more: all Chinese ones are. */
  long wide() {
    return wide;
  }

  long lines() {
    return lines;
  }

  /** Lines, the last one too if nothing ends it. */
  long linesWithLast() {
    return lines + (last == '\n' ? 0 : 1);
  }

  long recordEnds() {
    return recordEnds;
  }

  boolean quotesPair() {
    return !quoted;
  }
}

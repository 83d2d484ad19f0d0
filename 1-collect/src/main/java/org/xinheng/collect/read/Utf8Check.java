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

  void take(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      byte b = buffer[i];
      if (b >= 0 && remaining == 0) {
        if (b == '\n') {
          lines++;
          recordEnds += quoted ? 0 : 1;
        } else if (b == '"') {
          quoted = !quoted;
        }
      } else if (!multiByte(b & 0xFF)) {
        wellFormed = false;
        return;
      }
    }
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

  long recordEnds() {
    return recordEnds;
  }

  boolean quotesPair() {
    return !quoted;
  }
}

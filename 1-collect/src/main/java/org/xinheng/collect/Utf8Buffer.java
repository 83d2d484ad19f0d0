package org.xinheng.collect;

import java.util.Arrays;

/**
 * 以 UTF-8 写成的字节. Text written straight into growing bytes, without an array for every piece. Half a
 * surrogate pair becomes a question mark, as {@link String#getBytes} has it.
 */
public final class Utf8Buffer {
  private byte[] bytes;
  private int length;

  public Utf8Buffer(int expected) {
    this.bytes = new byte[expected];
  }

  public int length() {
    return length;
  }

  public void clear() {
    length = 0;
  }

  /** The array itself, of which the first {@link #length()} are written; read only. */
  public byte[] array() {
    return bytes;
  }

  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** An ASCII character, or any byte. */
  public void put(int one) {
    room(1);
    bytes[length++] = (byte) one;
  }

  /** Overwrites what stands at {@code at}. */
  public void put(int at, int one) {
    bytes[at] = (byte) one;
  }

  public void put(String text) {
    int end = text.length();
    room(3 * end);
    byte[] into = bytes;
    int at = length;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        into[at++] = (byte) c;
      } else if (c < 0x800) {
        into[at++] = (byte) (0xC0 | (c >> 6));
        into[at++] = following(c);
      } else if (!Character.isSurrogate(c)) {
        into[at++] = (byte) (0xE0 | (c >> 12));
        into[at++] = following(c >> 6);
        into[at++] = following(c);
      } else if (pairs(text, i)) {
        int point = text.codePointAt(i++);
        into[at++] = (byte) (0xF0 | (point >> 18));
        into[at++] = following(point >> 12);
        into[at++] = following(point >> 6);
        into[at++] = following(point);
      } else {
        into[at++] = '?';
      }
    }
    length = at;
  }

  public void put(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private static byte following(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private static boolean pairs(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}

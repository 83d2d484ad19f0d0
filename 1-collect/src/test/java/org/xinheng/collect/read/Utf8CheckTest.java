package org.xinheng.collect.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {
  private static final String TEXT = "名称,code\r\n\"引号\n内换行\",é·𠮷\n퟿\n\ue000\n";

  private static Utf8Check check(byte[] bytes, int piece) {
    var check = new Utf8Check();
    for (int from = 0; from < bytes.length && check.wellFormed(); from += piece) {
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece));
      check.take(part, part.length);
    }
    return check;
  }

  @Test
  @DisplayName("无论从哪里分段，行数、引号、字数都一样")
  void pieces_make_no_difference() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    for (int piece = 1; piece <= bytes.length; piece++) {
      Utf8Check check = check(bytes, piece);
      assertThat(check.wellFormedToTheEnd()).isTrue();
      assertThat(check.lines()).isEqualTo(5);
      assertThat(check.recordEnds()).isEqualTo(4);
      assertThat(check.quotesPair()).isTrue();
      assertThat(check.characters()).isEqualTo(12);
      assertThat(check.wide()).isEqualTo(10);
    }
  }

  @Test
  @DisplayName("任意改动字节，判断都与 JDK 的严格解码一致")
  void it_agrees_with_the_jdk_on_damaged_text() {
    var random = new Random(7);
    byte[] sound = TEXT.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = sound.clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(check(bytes, 1 + random.nextInt(20)).wellFormedToTheEnd())
          .isEqualTo(decodes(bytes));
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("UTF-8 字节")
class Utf8BufferTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A1-",
        "¥é߿",
        "ࠀ莱芜区￿",
        "𠮷野家😀",
        "\uD842",
        "前\uDFB7后",
        "\uD842\uD842\uDFB7",
        "\u0000\u007F\u0080"
      })
  @DisplayName("与标准库逐字节相同，不成对的代理项也一样")
  void the_same_bytes_as_the_library(String text) {
    var buffer = new Utf8Buffer(1);
    buffer.put('x');
    buffer.put(text);
    assertThat(buffer.copy()).isEqualTo(("x" + text).getBytes(StandardCharsets.UTF_8));
  }
}

package org.xinheng.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("启动失败的说明")
class StartFailureTest {
  @ParameterizedTest
  @CsvSource({
    "could not write lock file: No space left on device, 磁盘已满",
    "could not bind IPv4 address: Address already in use, 端口已被别的程序占用",
    "could not map anonymous shared memory, 内存不足",
    "could not open directory: Permission denied, 权限不足",
    "pre-existing shared memory block is still in use, 尚未退净",
    "version `GLIBC_2.27' not found, XINHENG_DB_URL",
  })
  @DisplayName("把英文原因译成可照办的中文句子，并保留原文")
  void the_servers_own_words_become_a_sentence(String log, String sentence) {
    assertThat(StartFailure.of("数据库未能启动", "FATAL:  " + log))
        .hasMessageStartingWith("数据库未能启动：")
        .hasMessageContaining(sentence)
        .hasMessageContaining(log);
  }

  @Test
  @DisplayName("不认得的原因，原文附后")
  void an_unknown_reason_is_quoted() {
    assertThat(StartFailure.of("数据库未能启动", "PANIC: something new"))
        .hasMessageContaining("原因见下")
        .hasMessageContaining("PANIC: something new");
  }
}

package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("同一数据目录再启动一次")
class F02SecondStartTest {
  @TempDir Path data;

  @Test
  @DisplayName("第二个被拒绝,说明谁在使用、怎么办;第一个不受影响")
  void a_second_start_on_the_same_data_is_refused_and_the_first_goes_on() throws Exception {
    try (var first = Instance.on(data).started();
        var second = Instance.on(data)) {
      assertThat(second.exitStatus()).isNotZero();
      assertThat(second.printed())
          .contains("正被另一个信衡进程使用")
          .contains("--data")
          .doesNotContain("\tat org.");
      assertThat(new Ledger(first.database()).done()).isZero();
    }
  }
}

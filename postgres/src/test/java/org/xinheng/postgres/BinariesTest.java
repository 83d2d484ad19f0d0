package org.xinheng.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("程序文件")
class BinariesTest {
  @TempDir Path cache;

  @Test
  @DisplayName("几个进程同时解包，只留下完整的一份")
  void several_at_once_leave_one_complete_copy() throws Exception {
    Callable<Binaries> unpack = () -> Binaries.in(cache, Binaries.archive());
    Set<Path> homes = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<Binaries>> all =
          new ArrayList<>(threads.invokeAll(List.of(unpack, unpack, unpack)));
      for (Future<Binaries> one : all) {
        homes.add(one.get().home());
      }
    }
    assertThat(homes).hasSize(1);
    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left).containsExactlyElementsOf(homes);
    }
  }
}

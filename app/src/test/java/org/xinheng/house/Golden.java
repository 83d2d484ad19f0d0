package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 生成的文档. Compared with what stands in the repository; written anew with golden.write. */
final class Golden {
  private Golden() {}

  static void check(Path file, String text) throws IOException {
    var place = House.ROOT.resolve(file);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(java.util.Objects.requireNonNull(place.getParent()));
      Files.writeString(place, text);
    }
    assertThat(place).as("运行 ./xinheng test -Dgolden.write=true 生成 " + file).exists();
    assertThat(Files.readString(place))
        .as("运行 ./xinheng test -Dgolden.write=true 重新生成 " + file + ",看过差异再提交")
        .isEqualTo(text);
  }

  /** Replaces what stands between two marks of a file that is otherwise written by hand. */
  static void checkBetween(Path file, String from, String until, String text) throws IOException {
    var now = House.text(file);
    int start = now.indexOf(from);
    int end = now.indexOf(until);
    assertThat(start).as(file + " 中须有标记 " + from).isNotNegative();
    assertThat(end).as(file + " 中须有标记 " + until).isGreaterThan(start);
    check(file, now.substring(0, start + from.length()) + "\n" + text + now.substring(end));
  }
}

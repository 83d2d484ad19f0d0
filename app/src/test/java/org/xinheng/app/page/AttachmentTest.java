package org.xinheng.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttachmentTest {
  @Test
  @DisplayName("下载有中文名，也有只认字母的程序能用的名字")
  void a_file_has_a_chinese_name_and_a_plain_one() {
    assertThat(Attachment.of("莱芜 公示*.csv", "decisions-licence.csv"))
        .isEqualTo(
            "attachment; filename=\"decisions-licence.csv\";"
                + " filename*=UTF-8''%E8%8E%B1%E8%8A%9C%20%E5%85%AC%E7%A4%BA%2A.csv");
  }

  @Test
  @DisplayName("备用的名字里不许有别的字符")
  void the_plain_name_is_plain() {
    assertThatIllegalArgumentException().isThrownBy(() -> Attachment.of("a", "b\"c.csv"));
  }
}

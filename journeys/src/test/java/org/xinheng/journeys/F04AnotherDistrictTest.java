package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.app.district.District;

@DisplayName("换一个区县就是换一份配置")
class F04AnotherDistrictTest {
  private static final List<String> PAGES =
      List.of("/", "/search?q=公司", "/decisions", "/verify", "/login");

  @Test
  @DisplayName("以另一区县的配置启动,页面上只有它的名字,没有样例区县的任何字样")
  void no_word_of_the_sample_district_stands_on_another_districts_pages() throws Exception {
    try (var platform =
        Platform.on(
            LocalDate.parse("2026-11-23"),
            "xinheng.district=../samples/district/example-other.yaml")) {
      assertThat(platform.bean(District.class).name()).isEqualTo("青石县");
      for (var page : PAGES) {
        var answer = platform.get(page.replace("公司", "%E5%85%AC%E5%8F%B8"));
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body())
            .as(page)
            .contains("青石县")
            .doesNotContain("莱芜", "莱城", "钢城", "济南", "山东", "3701", "3712");
      }
    }
  }
}

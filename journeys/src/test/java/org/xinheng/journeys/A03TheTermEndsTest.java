package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class A03TheTermEndsTest {
  private static final LocalDate DECIDED = LocalDate.parse("2026-05-06");
  private static final LocalDate LAST_DAY = LocalDate.parse("2026-08-31");
  private static final String NUMBER = "旅程样例〔2026〕3号";

  @TempDir Path directory;

  @Test
  @DisplayName("许可有效期最后一天仍在公示,次日从名单、接口和主体页上同时消失,档案不动")
  void the_day_after_the_last_the_record_is_gone_everywhere() throws Exception {
    try (var platform = Platform.on(DECIDED.plusDays(1))) {
      assertThat(
              platform
                  .submit(
                      "spj",
                      "licence",
                      Licences.one(NUMBER, DECIDED, LAST_DAY.toString()).write(directory))
                  .tally()
                  .filed())
          .isEqualTo(1);

      platform.moveTo(LAST_DAY);
      assertThat(everywhere(platform)).allSatisfy(answer -> assertThat(answer).contains(NUMBER));

      platform.moveTo(LAST_DAY.plusDays(1));
      assertThat(everywhere(platform))
          .allSatisfy(answer -> assertThat(answer).doesNotContain(NUMBER));
      assertThat(platform.bean(org.xinheng.dossier.Dossiers.class).between(1, 10)).hasSize(1);
    }
  }

  private static java.util.List<String> everywhere(Platform platform) throws Exception {
    return java.util.List.of(
        platform.get("/decisions").body(),
        platform.get("/entities/" + Licences.CODE).body(),
        platform.get("/api/v1/decisions").body(),
        platform.get("/api/v1/entities/" + Licences.CODE + "/records").body());
  }
}

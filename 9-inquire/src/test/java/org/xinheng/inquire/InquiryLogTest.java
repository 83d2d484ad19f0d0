package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

class InquiryLogTest {
  private static final SecretKeySpec KEY =
      new SecretKeySpec("示例密钥".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  private final FiledDistrict district = new FiledDistrict();

  private static Look look(int number) {
    return new Look(
        new Audience.Department(new DepartmentCode("scjgj"), "日常监管"),
        "clerk\t1",
        "核查\n第 " + number + " 次 \\ 完",
        Optional.of(new SubjectId(1)),
        "主体页",
        FiledDistrict.NOW.plusSeconds(number),
        "192.0.2.1");
  }

  @Test
  @DisplayName("正常停机前的每一次查询都已留痕,特殊字符原样保存,地址只留散列")
  void nothing_is_lost_on_a_normal_stop() {
    try (InquiryLog log = new InquiryLog(district.dataSource, KEY)) {
      for (int i = 0; i < 5_000; i++) {
        log.record(look(i));
      }
    }
    try (InquiryLog log = new InquiryLog(district.dataSource, KEY)) {
      assertThat(log.of(new SubjectId(1), 10_000)).hasSize(5_000);
      assertThat(log.of(new SubjectId(1), 1).getFirst())
          .isEqualTo(
              new RecordedLook(
                  "行政机关",
                  "clerk\t1",
                  "核查\n第 4999 次 \\ 完",
                  "主体页",
                  FiledDistrict.NOW.plusSeconds(4999)));
    }
    assertThat(
            district
                .sql
                .sql("select count(*) from inquire.look where address_hash::text like '%192%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("检索等不针对主体的查询也留痕")
  void a_look_at_nobody_is_kept_too() {
    try (InquiryLog log = new InquiryLog(district.dataSource, KEY)) {
      log.record(
          new Look(
              new Audience.Public(),
              "",
              "",
              Optional.empty(),
              "检索",
              FiledDistrict.NOW,
              "192.0.2.1"));
      log.flush();
      assertThat(
              district
                  .sql
                  .sql("select count(*) from inquire.look where subject is null")
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }
}

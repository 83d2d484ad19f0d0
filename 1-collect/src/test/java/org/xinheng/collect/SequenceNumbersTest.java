package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.postgres.testing.TestDatabase;

@DisplayName("成批取号")
class SequenceNumbersTest {
  private final JdbcClient sql = JdbcClient.create(TestDatabase.migrated("classpath:db"));

  SequenceNumbersTest() {
    sql.sql("create sequence public.numbered start with 41").update();
  }

  private long newest() {
    return sql.sql("select case when is_called then last_value else 0 end from public.numbered")
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("一次取够，依次发出，发完再取；没有人要就一个也不取")
  void one_question_for_a_chunk() {
    var numbers = new SequenceNumbers(sql, "public.numbered");
    assertThat(newest()).isZero();
    var given = new ArrayList<Long>();
    for (int left = 3; left > 0; left--) {
      given.add(numbers.next(left));
    }
    assertThat(given).containsExactly(41L, 42L, 43L);
    assertThat(newest()).isEqualTo(43);
    assertThat(numbers.next(0)).isEqualTo(44);
  }

  @Test
  @DisplayName("两批同时取号，一个号也不重")
  void two_chunks_never_share_one() {
    var one = new SequenceNumbers(sql, "public.numbered");
    var other = new SequenceNumbers(sql, "public.numbered");
    assertThat(new long[] {one.next(2), other.next(2), one.next(1), other.next(1)})
        .doesNotHaveDuplicates();
  }
}

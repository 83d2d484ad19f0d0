package org.xinheng.app.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xinheng.duties.Register;
import org.xinheng.inquire.PublicState;

/**
 * 留用的答复. Answers to the public, kept as long as nothing was filed, published or taken down and no
 * department renamed since, and ten minutes at most (decision 0014).
 */
@Component
public final class KeptAnswers {
  private static final long MEBIBYTE = 1L << 20;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** How long a mark is believed before it is read again. */
  private static final Duration TRUST = Duration.ofMillis(10);

  private final PublicState state;
  private final Register register;
  private final boolean keeps;
  private final Cache<String, KeptAnswer> kept;
  private volatile Mark newest = new Mark("", System.nanoTime() - TRUST.toNanos());

  private record Mark(String text, long readAt) {
    boolean holds(long now) {
      return now - readAt < TRUST.toNanos();
    }
  }

  KeptAnswers(
      PublicState state, Register register, @Value("${xinheng.kept.mebibytes:-1}") int mebibytes) {
    this.state = state;
    this.register = register;
    long most = mebibytes < 0 ? Runtime.getRuntime().maxMemory() / 5 : mebibytes * MEBIBYTE;
    this.keeps = most > 0;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .expireAfterWrite(LONGEST)
            .weigher((String address, KeptAnswer answer) -> address.length() + answer.weight())
            .build();
  }

  boolean keeps() {
    return keeps;
  }

  /** The mark of the public state, at most ten milliseconds old. */
  String mark() {
    var mark = newest;
    return mark.holds(System.nanoTime()) ? mark.text() : read();
  }

  /** One reads, the others wait for it. */
  private synchronized String read() {
    var mark = newest;
    long now = System.nanoTime();
    if (mark.holds(now)) {
      return mark.text();
    }
    var text = state.mark() + "-" + register.newestChange();
    if (!text.equals(mark.text())) {
      kept.invalidateAll();
    }
    newest = new Mark(text, now);
    return text;
  }

  /** What was answered at this address, if it still holds under the mark. */
  Optional<KeptAnswer> find(String address, String mark, java.time.LocalDate today) {
    return Optional.ofNullable(kept.getIfPresent(address))
        .filter(answer -> answer.mark().equals(mark))
        .filter(answer -> answer.day().equals(today));
  }

  void keep(String address, KeptAnswer answer) {
    kept.put(address, answer);
  }
}

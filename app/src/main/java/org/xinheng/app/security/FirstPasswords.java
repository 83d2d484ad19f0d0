package org.xinheng.app.security;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * 初始口令. Twelve random characters that nobody mistakes for others, to be changed at first log-in.
 */
@Component
public class FirstPasswords {
  private static final String UPPER = "ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghjkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";
  private static final int GROUPS = 4;

  private final SecureRandom random = new SecureRandom();

  public String next() {
    var password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      password.append(one(UPPER)).append(one(LOWER)).append(one(DIGITS));
    }
    return password.toString();
  }

  private char one(String from) {
    return from.charAt(random.nextInt(from.length()));
  }
}

package org.xinheng.app.security;

import org.jspecify.annotations.Nullable;

/** 账号办理被拒. Says why, with a code that can be quoted on the telephone. */
public final class AccountRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  AccountRefused(String code, String sentence, @Nullable Throwable cause) {
    super(sentence + "(" + code + ")", cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}

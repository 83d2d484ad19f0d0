package org.xinheng.assess.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** 散列. */
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}

package org.xinheng.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 证件号码散列. Turns an identity number into 32 bytes that cannot be turned back without the secret, so
 * that a natural person's records meet without the number standing in the database.
 */
public final class PersonKeys {
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec secret;

  /**
   * @param secret at least 32 bytes, kept outside the database
   */
  public PersonKeys(byte[] secret) {
    if (secret.length < 32) {
      throw new IllegalArgumentException("the secret must have at least 32 bytes");
    }
    this.secret = new SecretKeySpec(secret, HMAC);
  }

  public byte[] of(String identityNumber) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(secret);
      return mac.doFinal(identityNumber.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

package org.xinheng.app.district;

/** 区县配置有误. The message names the file, the place in it and what is wrong, in Chinese. */
public final class DistrictUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DistrictUnreadable(String message) {
    super(message);
  }

  DistrictUnreadable(String message, Throwable cause) {
    super(message, cause);
  }
}

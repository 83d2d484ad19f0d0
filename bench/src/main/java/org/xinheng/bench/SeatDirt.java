package org.xinheng.bench;

import java.util.Random;
import java.util.regex.Pattern;

/** 住所的不规范写法. The same place as another file writes it. */
final class SeatDirt {
  private static final Pattern THROUGH_CITY =
      Pattern.compile("^(?:[\\p{IsHan}]{2,3}省)?[\\p{IsHan}]{2,4}?市");
  private static final Pattern THROUGH_DISTRICT =
      Pattern.compile("^(?:[\\p{IsHan}]{2,3}省)?(?:[\\p{IsHan}]{2,4}?市)?[\\p{IsHan}]{1,4}?[区县市]");
  private static final Pattern HOUSE = Pattern.compile("\\d+[-\\d]*号?[^\\d]*$");

  private final Random random;

  SeatDirt(Random random) {
    this.random = random;
  }

  String of(RegisterRow row) {
    var address = row.address();
    if (address.length() < 4) {
      return address;
    }
    int draw = random.nextInt(100);
    if (draw < 20) {
      return address;
    }
    if (draw < 45) {
      return without(THROUGH_CITY, address);
    }
    if (draw < 55) {
      return without(THROUGH_DISTRICT, address);
    }
    if (draw < 70) {
      int house = address.indexOf('号');
      return house > 5 ? address.substring(0, house + 1) : address;
    }
    if (draw < 75) {
      var shorter = HOUSE.matcher(address).replaceFirst("");
      return shorter.length() > 5 ? shorter : address;
    }
    if (draw < 85) {
      return address + (1 + random.nextInt(20)) + "层" + (100 + random.nextInt(900)) + "室";
    }
    if (draw < 95) {
      return front(row) + address;
    }
    return fullWidth(address);
  }

  /** Another room of the same building. */
  String nextDoor(String address) {
    return random.nextBoolean() ? address : address + (100 + random.nextInt(900)) + "室";
  }

  private static String without(Pattern front, String address) {
    var shorter = front.matcher(address).replaceFirst("");
    return shorter.length() >= 4 ? shorter : address;
  }

  private static String front(RegisterRow row) {
    if (row.address().startsWith(row.province())) {
      return "";
    }
    return row.address().startsWith(row.city())
        ? row.province() + "省"
        : row.province() + "省" + row.city() + "市";
  }

  private static String fullWidth(String address) {
    var wide = new StringBuilder(address);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c >= '0' && c <= '9') {
        wide.setCharAt(i, (char) (c - '0' + '０'));
      }
    }
    return wide.toString();
  }
}

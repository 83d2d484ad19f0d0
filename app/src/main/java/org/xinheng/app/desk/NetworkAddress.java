package org.xinheng.app.desk;

import java.util.regex.Pattern;

/**
 * 网络地址. As people write it: the longest run of zeros of an IPv6 address as {@code ::} (RFC 5952).
 */
final class NetworkAddress {
  private static final Pattern LONG =
      Pattern.compile("[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){7}(%.*)?");

  private NetworkAddress() {}

  static String shortest(String address) {
    if (!LONG.matcher(address).matches()) {
      return address;
    }
    var zone = address.indexOf('%') < 0 ? "" : address.substring(address.indexOf('%'));
    var groups = address.substring(0, address.length() - zone.length()).split(":", -1);
    int from = 0;
    int most = 0;
    for (int start = 0; start < groups.length; start++) {
      int end = start;
      while (end < groups.length && Integer.parseInt(groups[end], 16) == 0) {
        end++;
      }
      if (end - start > most) {
        most = end - start;
        from = start;
      }
    }
    return most < 2
        ? joined(groups, 0, groups.length) + zone
        : joined(groups, 0, from) + "::" + joined(groups, from + most, groups.length) + zone;
  }

  private static String joined(String[] groups, int from, int until) {
    var text = new StringBuilder();
    for (int i = from; i < until; i++) {
      text.append(i == from ? "" : ":")
          .append(Integer.toHexString(Integer.parseInt(groups[i], 16)));
    }
    return text.toString();
  }
}

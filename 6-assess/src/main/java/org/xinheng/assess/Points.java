package org.xinheng.assess;

/** 分. Counted in tenths, so that points add up exactly. */
public record Points(int tenths) implements Comparable<Points> {
  public static final Points NONE = new Points(0);
  private static final int TENTHS = 10;

  public static Points of(int whole) {
    return new Points(Math.multiplyExact(whole, TENTHS));
  }

  public Points plus(Points other) {
    return new Points(Math.addExact(tenths, other.tenths));
  }

  @Override
  public int compareTo(Points other) {
    return Integer.compare(tenths, other.tenths);
  }

  /** As shown: {@code 812.5}, {@code -30}. */
  @Override
  public String toString() {
    int part = Math.abs(tenths % TENTHS);
    String sign = tenths < 0 ? "-" : "";
    return sign + Math.abs(tenths / TENTHS) + (part == 0 ? "" : "." + part);
  }
}

package org.xinheng.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * 走势图. A line over months between two bounds, drawn by the server: it reads without a script, and
 * the table with the same figures stands beside it.
 *
 * @param title what it shows; read aloud
 * @param labels of the months, in order
 * @param values one a label; empty where nothing could be reckoned
 */
public record Trend(
    String title, List<String> labels, List<OptionalDouble> values, double low, double high) {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 180;
  private static final int LEFT = 40;
  public static final int RIGHT = 32;
  private static final int TOP = 12;
  private static final int BOTTOM = 28;

  public Trend {
    labels = List.copyOf(labels);
    values = List.copyOf(values);
    if (labels.size() != values.size() || high <= low) {
      throw new IllegalArgumentException(title);
    }
  }

  /** 一点 of the line; {@code label} says what it stands for. */
  public record Point(String x, String y, String label) {}

  public boolean empty() {
    return values.stream().allMatch(OptionalDouble::isEmpty);
  }

  public List<Point> points() {
    var points = new ArrayList<Point>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        double value = values.get(i).getAsDouble();
        points.add(new Point(text(x(i)), text(y(value)), labels.get(i) + "：" + plain(value)));
      }
    }
    return points;
  }

  /** Parts of the line; it breaks where nothing could be reckoned. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (int i = 0; i <= values.size(); i++) {
      if (i < values.size() && values.get(i).isPresent()) {
        line.append(text(x(i)))
            .append(',')
            .append(text(y(values.get(i).getAsDouble())))
            .append(' ');
      } else if (!line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
    }
    return lines;
  }

  /** The lines across, with their figures. */
  public List<Point> grid() {
    var grid = new ArrayList<Point>();
    for (int step = 0; step <= 4; step++) {
      double value = low + (high - low) * step / 4;
      grid.add(new Point(text(LEFT), text(y(value)), plain(value)));
    }
    return grid;
  }

  /** The names of the months below, every second where there are many. */
  public List<Point> feet() {
    var feet = new ArrayList<Point>();
    int every = labels.size() > 7 ? 2 : 1;
    for (int i = labels.size() - 1; i >= 0; i -= every) {
      feet.add(new Point(text(x(i)), text(HEIGHT - 8), labels.get(i)));
    }
    return feet;
  }

  private double x(int index) {
    int steps = Math.max(1, labels.size() - 1);
    return LEFT + (double) index * (WIDTH - LEFT - RIGHT) / steps;
  }

  private double y(double value) {
    double held = Math.clamp(value, low, high);
    return TOP + (high - held) / (high - low) * (HEIGHT - TOP - BOTTOM);
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, "%.1f", number);
  }
}

package org.xinheng.app.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.dossier.Period;
import org.xinheng.dossier.Trajectory;
import org.xinheng.dossier.Trajectory.Difference;
import org.xinheng.dossier.TrajectoryClass;
import org.xinheng.inquire.EntityCard;

/**
 * 轨迹页所示. The trajectory of one entity as asked for.
 *
 * @param path of the page, without its conditions
 * @param why the purpose stated at the desk, or ""
 * @param whole all that may be seen, as of the day
 * @param rows what is listed, the newest first
 */
public record TrajectoryView(
    EntityCard card,
    TrajectoryQuery query,
    List<Problem> problems,
    String path,
    String why,
    Trajectory whole,
    Period window,
    TimeAxis axis,
    List<Row> rows,
    LocalDate today,
    String edition) {
  /** How many are listed on the page; the file has all. */
  public static final int LISTED = 300;

  private static final List<Map.Entry<String, String>> SPANS =
      List.of(Map.entry("all", "全部"), Map.entry("5y", "近五年"), Map.entry("1y", "近一年"));

  public TrajectoryView {
    problems = List.copyOf(problems);
    rows = List.copyOf(rows);
  }

  /**
   * 一行.
   *
   * @param href where its record has its page, or ""
   * @param record number of the entry, or ""
   */
  public record Row(
      String kind,
      String tone,
      LocalDate on,
      String title,
      String detail,
      String document,
      String receivedOn,
      String knownOn,
      String correctedOn,
      String source,
      String visibility,
      String href,
      String record) {}

  /** A link that changes one thing. */
  public record Choice(String title, String href, boolean chosen) {}

  public boolean past() {
    return whole.asOf().isBefore(today);
  }

  public List<Row> listed() {
    return rows.subList(0, Math.min(LISTED, rows.size()));
  }

  public List<Choice> spans() {
    return SPANS.stream()
        .map(one ->
            new Choice(
                one.getValue(),
                path + query.over(one.getKey()).address("why", why),
                !query.byDays()
                    && (query.span().isEmpty() ? "all" : query.span()).equals(one.getKey())))
        .toList();
  }

  public String download() {
    return path + ".csv" + query.address("why", why);
  }

  /** The last year beside the one before it. */
  public String lastTwoYears() {
    var last = whole.asOf();
    var since = last.minusYears(1);
    return path
        + query
            .comparing(
                new Period(since.minusYears(1).plusDays(1), since),
                new Period(since.plusDays(1), last))
            .address("why", why)
        + "#compare";
  }

  /** The classes to choose from: those of which there is something, and those chosen. */
  public List<TrajectoryClass> offered() {
    var some = whole.counts().keySet();
    return whole.classes().stream().filter(one -> some.contains(one) || chosen(one)).toList();
  }

  public boolean chosen(TrajectoryClass one) {
    return query.kind().contains(one.code());
  }

  /** 比较. */
  public record Comparison(Period one, Period two, List<Difference> classes) {
    public int allOne() {
      return classes.stream().mapToInt(Difference::one).sum();
    }

    public int allTwo() {
      return classes.stream().mapToInt(Difference::other).sum();
    }

    public static String signed(int change) {
      return change == 0 ? "不变" : change > 0 ? "+" + change : String.valueOf(change);
    }

    /** How wide a bar is, the longest being whole. */
    public String width(int count) {
      int most = classes.stream().mapToInt(one -> Math.max(one.one(), one.other())).max().orElse(1);
      return Math.max(count == 0 ? 0 : 2, 100 * count / Math.max(1, most)) + "%";
    }
  }

  public Optional<Comparison> comparison() {
    return problems.isEmpty() && query.one().isPresent() && query.two().isPresent()
        ? Optional.of(
            new Comparison(
                query.one().get(),
                query.two().get(),
                whole.only(query.kind()).compare(query.one().get(), query.two().get())))
        : Optional.empty();
  }

  /** What the drawing shows, in words. */
  public String summary() {
    if (rows.isEmpty()) {
      return "这一段没有事件";
    }
    var counts =
        axis.lanes().stream()
            .map(lane -> lane.kind().title() + " " + lane.count() + " 件")
            .collect(Collectors.joining("、"));
    return window.from() + " 至 " + window.until() + " 共 " + rows.size() + " 件：" + counts;
  }
}

package org.xinheng.app.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xinheng.dossier.Trajectory;
import org.xinheng.dossier.TrajectoryClass;
import org.xinheng.dossier.TrajectoryEvent;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.Trajectories;

/** 轨迹页的取得, for the portal and the desk alike, and the same as a file. */
@Component
public final class TrajectoryViews {
  private final Trajectories trajectories;
  private final DepartmentNames names;
  private final Clock clock;

  TrajectoryViews(Trajectories trajectories, DepartmentNames names, Clock clock) {
    this.trajectories = trajectories;
    this.names = names;
    this.clock = clock;
  }

  /**
   * What is shown; nothing of the entity's records where the conditions cannot be read.
   *
   * @param why the purpose stated at the desk, or ""
   * @param href where the record of an event has its page, or ""
   */
  public TrajectoryView of(
      EntityCard card,
      Audience audience,
      TrajectoryQuery query,
      String path,
      String why,
      Function<TrajectoryEvent, String> href) {
    var today = LocalDate.now(clock);
    var plan = trajectories.plan();
    var kinds = plan.classes().stream().map(TrajectoryClass::code).toList();
    var problems = query.problems(kinds, today);
    var asOf = problems.isEmpty() ? query.asOfDay(today) : today;
    var whole =
        problems.isEmpty()
            ? trajectories.of(card, audience, asOf, today)
            : Trajectory.of(asOf, plan.classes(), List.of());
    var shownQuery = query.shown();
    var window = shownQuery.window(whole);
    var shown = whole.only(query.kind()).within(window);
    return new TrajectoryView(
        card,
        shownQuery,
        problems,
        path,
        why,
        whole,
        window,
        TimeAxis.of(window, shown),
        rows(shown, href),
        today,
        plan.edition());
  }

  private List<TrajectoryView.Row> rows(Trajectory shown, Function<TrajectoryEvent, String> href) {
    Map<String, TrajectoryClass> classes =
        shown.classes().stream().collect(Collectors.toMap(TrajectoryClass::code, one -> one));
    return shown.events().stream()
        .map(event -> row(event, java.util.Objects.requireNonNull(classes.get(event.kind())), href))
        .toList();
  }

  private TrajectoryView.Row row(
      TrajectoryEvent event, TrajectoryClass kind, Function<TrajectoryEvent, String> href) {
    return new TrajectoryView.Row(
        kind.title(),
        kind.tone().name().toLowerCase(Locale.ROOT),
        event.on(),
        event.title(),
        event.detail(),
        event.document(),
        text(event.receivedOn()),
        text(event.knownOn()),
        text(event.correctedOn()),
        event.source().map(code -> names.on(code, event.on())).orElse(""),
        event.visibility().title(),
        href.apply(event),
        event.record().map(id -> String.valueOf(id.value())).orElse(""));
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** All that is listed, as a file. */
  public ResponseEntity<byte[]> csv(TrajectoryView view) {
    var table =
        new CsvTable("事件日期", "类别", "事件", "内容", "文书号", "收到日期", "公开日期", "更正日期", "来源", "可见情形", "条目编号");
    view.rows()
        .forEach(row ->
            table.row(
                row.on(),
                row.kind(),
                row.title(),
                row.detail(),
                row.document(),
                row.receivedOn(),
                row.knownOn(),
                row.correctedOn(),
                row.source(),
                row.visibility(),
                row.record()));
    return table.named(
        view.card().name() + "经营轨迹截至" + view.whole().asOf(), "trajectory-" + view.whole().asOf());
  }
}

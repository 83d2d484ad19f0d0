package org.xinheng.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.collect.Role;
import org.xinheng.link.Review;
import org.xinheng.link.Reviews;
import org.xinheng.publish.AwaitingSubject;
import org.xinheng.publish.OnBoard;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publicity;

/** 时限清单各行的取得: what is filed, and what waits for its subject. */
@Component
class BoardLines {
  private final EntryLines entries;
  private final Reviews reviews;
  private final ReviewViews views;
  private final ReviewLines reviewLines;
  private final Names names;

  BoardLines(
      EntryLines entries,
      Reviews reviews,
      ReviewViews views,
      ReviewLines reviewLines,
      Names names) {
    this.entries = entries;
    this.reviews = reviews;
    this.views = views;
    this.reviewLines = reviewLines;
    this.names = names;
  }

  List<BoardPage.Line> of(List<OnBoard> listed, LocalDate today) {
    var asked =
        reviews.among(
            listed.stream()
                .filter(AwaitingSubject.class::isInstance)
                .map(AwaitingSubject.class::cast)
                .map(AwaitingSubject::review)
                .toList());
    return listed.stream().map(one -> line(one, asked, today)).toList();
  }

  private BoardPage.Line line(OnBoard one, Map<Long, Review> asked, LocalDate today) {
    return switch (one) {
      case Publication filed -> filed(filed, today);
      case AwaitingSubject waiting ->
          waiting(waiting, Optional.ofNullable(asked.get(waiting.review())), today);
    };
  }

  private BoardPage.Line waiting(AwaitingSubject one, Optional<Review> review, LocalDate today) {
    var card = ReviewQueue.HERE + "/" + one.review();
    return new BoardPage.Line(
        "核对件 " + one.review(),
        review.map(row -> views.text(row, Role.SUBJECT_NAME)).orElse(""),
        names.item(one.item()),
        review.map(reviewLines::document).orElse(""),
        card,
        names.department(one.department()),
        one.decidedOn(),
        one.deadline(),
        one.lateOn(today),
        one.title(),
        one.answered() ? "查看" : "核对主体",
        card);
  }

  private BoardPage.Line filed(Publication one, LocalDate today) {
    var line = entries.of(one.entry(), one.department());
    var step = step(one, line);
    return new BoardPage.Line(
        String.valueOf(line.entry()),
        line.subject(),
        line.item(),
        line.document(),
        line.href(),
        line.department(),
        one.decidedOn(),
        one.deadline(),
        one.lateOn(today),
        one.state().title(),
        step.action(),
        step.href());
  }

  private static Step step(Publication one, EntryLine line) {
    return switch (one.state()) {
      case Publicity.AwaitingRedaction waiting ->
          new Step("隐去个人信息", "/desk/redactions/" + one.entry());
      case Publicity.ExemptionProposed proposed ->
          new Step("审批", "/desk/exemptions/" + proposed.exemption());
      case Publicity.Exempt exempt -> new Step("查看申请", "/desk/exemptions/" + exempt.exemption());
      case Publicity.Due due -> new Step("查看条目", line.href());
      case Publicity.Live live -> new Step("查看条目", line.href());
      case Publicity.NotPublic hidden -> new Step("查看条目", line.href());
      case Publicity.Superseded superseded -> new Step("查看条目", line.href());
      case Publicity.Ended ended -> new Step("查看条目", line.href());
    };
  }

  private record Step(String action, String href) {}
}

package org.xinheng.app.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.link.Review;
import org.xinheng.link.ReviewRefused;
import org.xinheng.link.Reviews;
import org.xinheng.vocabulary.SubjectId;

/** 主体核对: one question at a time, both sides of it, an answer with its reason. */
@Controller
@RequestMapping(ReviewQueue.HERE)
class ReviewsController {
  private static final int LONGEST_NOTE = 500;

  private final DeskPages pages;
  private final Reviews reviews;
  private final ReviewViews views;
  private final ReviewQueue queue;
  private final RecentAnswers recent;
  private final Auditing audit;
  private final Clock clock;

  ReviewsController(
      DeskPages pages,
      Reviews reviews,
      ReviewViews views,
      ReviewQueue queue,
      RecentAnswers recent,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.reviews = reviews;
    this.views = views;
    this.queue = queue;
    this.recent = recent;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> one(
      Visit visit, @PathVariable long id, @ModelAttribute ReviewChoice choice) {
    var review = get(visit, id);
    return review.state() == Review.State.OPEN
        ? show(visit, review, choice, HttpStatus.OK, "", "", List.of())
        : DeskPages.go(visit, ReviewQueue.HERE, "这件数据已经核对过了。");
  }

  @PostMapping("/{id}")
  ResponseEntity<byte[]> decide(
      Visit visit,
      @PathVariable long id,
      @ModelAttribute ReviewChoice choice,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String note) {
    var review = get(visit, id);
    var filter = queue.filter(visit, choice);
    var chosen = ReviewAnswer.of(answer, review);
    if (chosen.isEmpty()) {
      var problem = new Problem("answer", "请选择它属于哪个主体，或选择其他办法");
      return again(visit, review, choice, answer, note, problem);
    }
    if (chosen.get().decision() == Review.Decision.CONFIRM_CODE && !mayConfirm(visit)) {
      audit.refused(visit, "主体核对", object(review), "LNK-005");
      var problem = new Problem("answer", "确认官方所赋代码由信用办办理，经办人可以退回改正（LNK-005）");
      return again(visit, review, choice, answer, note, problem);
    }
    if (note.isBlank() || note.length() > LONGEST_NOTE) {
      var problem = new Problem("note", "请写明判断的理由，不超过 500 字；理由随记录保存，可供审计");
      return again(visit, review, choice, answer, note, problem);
    }
    try {
      reviews.decide(
          id,
          chosen.get().decision(),
          chosen.get().subject(),
          visit.login(),
          note.strip(),
          clock.instant());
    } catch (ReviewRefused refused) {
      audit.refused(visit, "主体核对", object(review), refused.code());
      return DeskPages.go(visit, ReviewQueue.HERE, refused.getMessage() + "。");
    }
    audit.done(visit, "主体核对", object(review), chosen.get().decision().title() + "：" + note.strip());
    return DeskPages.go(
        visit,
        queue.next(id, filter, choice).orElse(choice.at(ReviewQueue.HERE)),
        "已记下：" + views.subject(review) + " " + chosen.get().decision().title() + "。十分钟内可以撤回。");
  }

  @PostMapping("/{id}/undo")
  ResponseEntity<byte[]> undo(Visit visit, @PathVariable long id) {
    var review = get(visit, id);
    try {
      reviews.takeBack(id, clock.instant());
    } catch (ReviewRefused refused) {
      audit.refused(visit, "撤回核对", object(review), refused.code());
      return DeskPages.go(visit, ReviewQueue.HERE, refused.getMessage() + "。");
    }
    audit.done(visit, "撤回核对", object(review));
    return DeskPages.go(visit, ReviewQueue.HERE + "/" + id, "已撤回，请重新核对。");
  }

  private ResponseEntity<byte[]> again(
      Visit visit,
      Review review,
      ReviewChoice choice,
      String answer,
      String note,
      Problem problem) {
    return show(
        visit, review, choice, HttpStatus.UNPROCESSABLE_CONTENT, answer, note, List.of(problem));
  }

  private ResponseEntity<byte[]> show(
      Visit visit,
      Review review,
      ReviewChoice choice,
      HttpStatus status,
      String answer,
      String note,
      List<Problem> problems) {
    audit.done(visit, "查看核对件", object(review));
    var page =
        new ReviewPage(
            views.of(review),
            mayConfirm(visit),
            choice.set(),
            queue.count(queue.filter(visit, choice)),
            choice.at(ReviewQueue.HERE),
            choice.at(ReviewQueue.HERE + "/next", "after", review.id()),
            recent.of(visit),
            answer,
            note,
            problems);
    return pages.show(visit, status, "review", page);
  }

  /** A code that fails its check is let through by the credit office, never by who sent it. */
  private static boolean mayConfirm(Visit visit) {
    return visit.may(Role.CREDIT_OFFICER);
  }

  private Review get(Visit visit, long id) {
    return reviews
        .find(id)
        .filter(review -> visit.sees(review.department()))
        .orElseThrow(() -> new NotHere("没有编号为 " + id + " 的待核对数据"));
  }

  private static String object(Review review) {
    return "核对件 " + review.id();
  }

  /** 核对的答案, as the form sends it: {@code FOUND}, {@code RETURN}, {@code LINK:42}. */
  private record ReviewAnswer(Review.Decision decision, Optional<SubjectId> subject) {
    private static final String LINK = "LINK:";

    static Optional<ReviewAnswer> of(String sent, Review review) {
      if (sent.startsWith(LINK)) {
        return review.candidates().stream()
            .map(candidate -> candidate.subject())
            .filter(subject -> sent.equals(LINK + subject.value()))
            .findFirst()
            .map(subject -> new ReviewAnswer(Review.Decision.LINK, Optional.of(subject)));
      }
      return List.of(Review.Decision.FOUND, Review.Decision.CONFIRM_CODE, Review.Decision.RETURN)
          .stream()
          .filter(decision -> decision.name().equals(sent))
          .findFirst()
          .map(decision -> new ReviewAnswer(decision, Optional.empty()));
    }
  }
}

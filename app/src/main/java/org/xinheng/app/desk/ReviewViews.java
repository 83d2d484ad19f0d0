package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.ReviewView.Compared;
import org.xinheng.app.desk.ReviewView.Fact;
import org.xinheng.app.desk.ReviewView.Option;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.link.Candidate;
import org.xinheng.link.Review;
import org.xinheng.link.ReviewReason;
import org.xinheng.vocabulary.EntityNames;

/** 核对件的展示的取得. */
@Component
class ReviewViews {
  private static final List<Role> TELLING =
      List.of(Role.SUBJECT_NAME, Role.SUBJECT_CODE, Role.REPRESENTATIVE, Role.ADDRESS);
  private static final int KEYS = 9;
  private static final int LIKELY = 75;
  private static final int POSSIBLE = 50;

  private final Catalogue catalogue;
  private final Submissions submissions;
  private final Names names;

  ReviewViews(Catalogue catalogue, Submissions submissions, Names names) {
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.names = names;
  }

  ReviewView of(Review review) {
    var item = item(review);
    return new ReviewView(
        review.id(),
        item.title(),
        names.department(review.department()),
        submissions.find(review.submission()).map(Receipt::number).map(Object::toString).orElse(""),
        review.row(),
        review.queuedAt(),
        review.reason().title(),
        review.why(),
        review.reason() == ReviewReason.OFFICIAL_MISMATCH,
        telling(review, item),
        others(review, item),
        options(review, item));
  }

  /** The name that was reported. */
  String subject(Review review) {
    return text(review, Role.SUBJECT_NAME);
  }

  /** What was reported in the field of that role. */
  String text(Review review, Role role) {
    return text(review, item(review), role);
  }

  /** As its submission was judged: the cells stand in that edition's order. */
  private CatalogueItem item(Review review) {
    var edition = submissions.find(review.submission()).map(Receipt::edition).orElse("");
    return catalogue.item(review.item(), edition);
  }

  private static List<Fact> telling(Review review, CatalogueItem item) {
    var facts = new ArrayList<Fact>();
    for (var role : TELLING) {
      item.find(role)
          .ifPresent(field -> facts.add(new Fact(field.title(), text(review, item, role))));
    }
    return facts;
  }

  private static List<Fact> others(Review review, CatalogueItem item) {
    return IntStream.range(0, Math.min(item.fields().size(), review.cells().size()))
        .filter(at -> !review.cells().get(at).isBlank())
        .filter(at -> item.field(at).role().filter(TELLING::contains).isEmpty())
        .mapToObj(at -> new Fact(item.field(at).title(), shown(review, item, at)))
        .toList();
  }

  /** Identity numbers are for linking; a person comparing names needs their ends only. */
  private static String shown(Review review, CatalogueItem item, int at) {
    var text = review.cells().get(at);
    if (item.field(at).type() != FieldType.IDENTITY_NUMBER || text.length() < 8) {
      return text;
    }
    return text.substring(0, 3) + "*".repeat(text.length() - 7) + text.substring(text.length() - 4);
  }

  private static String text(Review review, CatalogueItem item, Role role) {
    int at = item.indexOf(role);
    return at < 0 || at >= review.cells().size() ? "" : review.cells().get(at).strip();
  }

  private static List<Option> options(Review review, CatalogueItem item) {
    return IntStream.range(0, review.candidates().size())
        .mapToObj(at -> option(review, item, at))
        .toList();
  }

  private static Option option(Review review, CatalogueItem item, int at) {
    var candidate = review.candidates().get(at);
    return new Option(
        at < KEYS ? at + 1 : 0,
        candidate.subject().value(),
        candidate.name(),
        candidate.code().isEmpty() ? "" : "/entities/" + candidate.code(),
        candidate.score(),
        likeness(candidate.score()),
        compared(review, item, candidate),
        candidate.evidence());
  }

  static String likeness(int score) {
    return score >= LIKELY ? "很可能是" : score >= POSSIBLE ? "可能是" : "不太像";
  }

  private static List<Compared> compared(Review review, CatalogueItem item, Candidate candidate) {
    return List.of(
        compare("名称", text(review, item, Role.SUBJECT_NAME), candidate.name(), EntityNames::key),
        compare(
            "统一社会信用代码", text(review, item, Role.SUBJECT_CODE), candidate.code(), EntityNames::key),
        compare(
            "法定代表人",
            text(review, item, Role.REPRESENTATIVE),
            candidate.representative(),
            String::strip),
        compare("住所", text(review, item, Role.ADDRESS), candidate.address(), EntityNames::key));
  }

  private static Compared compare(
      String title, String reported, String known, UnaryOperator<String> form) {
    if (reported.isEmpty() || known.isEmpty()) {
      return new Compared(title, known, "");
    }
    boolean same = form.apply(reported).equals(form.apply(known));
    return new Compared(title, known, same ? "same" : "differs");
  }
}

package org.xinheng.conveyor;

import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Row;
import org.xinheng.collect.Submissions;
import org.xinheng.link.Review;
import org.xinheng.verify.Verdict;
import org.xinheng.verify.Verifier;

/** 再校验. A row of the review queue judged again, from the cells that were kept of it. */
final class JudgedAgain {
  private final Catalogue catalogue;
  private final Submissions submissions;
  private final Senders senders;

  JudgedAgain(Catalogue catalogue, Submissions submissions, Senders senders) {
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.senders = senders;
  }

  Verdict judge(Review review) {
    return Verifier.of(item(review))
        .judge(row(review), senders.circumstancesOf(review.department()));
  }

  /** By the edition its submission was judged by: the cells stand in that edition's order. */
  private CatalogueItem item(Review review) {
    String edition = submissions.find(review.submission()).map(Receipt::edition).orElse("");
    return catalogue.item(review.item(), edition);
  }

  static Row row(Review review) {
    return new Row(
        review.row(),
        review.row(),
        review.cells().toArray(String[]::new),
        review.original().toArray(String[]::new),
        null);
  }
}

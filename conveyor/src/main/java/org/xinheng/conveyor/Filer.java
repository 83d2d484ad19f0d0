package org.xinheng.conveyor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.collect.Claimed;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.Tally;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Filed;
import org.xinheng.dossier.Filing;
import org.xinheng.dossier.FilingLock;
import org.xinheng.link.LinkDecision;
import org.xinheng.link.Linking;
import org.xinheng.link.ReviewReason;
import org.xinheng.link.Reviews.Question;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Scheduled;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.SubjectId;

/**
 * 入档. Carries a judged chunk through link, dossier and publish inside one transaction of the
 * caller's.
 */
final class Filer {
  private final FilingLock lock;
  private final Linking linking;
  private final Dossiers dossiers;
  private final Publications publications;
  private final ReviewQueue queue;
  private final Submissions submissions;
  private final RegisterFollowing register;
  private final Warnings warnings;

  Filer(
      FilingLock lock,
      Linking linking,
      Dossiers dossiers,
      Publications publications,
      ReviewQueue queue,
      Submissions submissions,
      RegisterFollowing register) {
    this.lock = lock;
    this.linking = linking;
    this.dossiers = dossiers;
    this.publications = publications;
    this.queue = queue;
    this.submissions = submissions;
    this.register = register;
    this.warnings = new Warnings(dossiers, submissions);
  }

  void file(Claimed claimed, Chunk chunk) {
    lock.take();
    var questions = new ArrayList<Question>();
    var filings = new ArrayList<Filing>(chunk.passed().size());
    var records = chunk.passed().stream().map(Chunk.Passed::record).toList();
    var known = dossiers.lookUp(records);
    var decisions = linking.link(records);
    for (int i = 0; i < decisions.size(); i++) {
      var passed = chunk.passed().get(i);
      switch (decisions.get(i)) {
        case LinkDecision.Linked(var subject, var evidence) ->
            filings.add(filing(claimed, passed, subject));
        case LinkDecision.Founded(var subject, var provisional) ->
            filings.add(filing(claimed, passed, subject));
        case LinkDecision.Doubtful doubtful ->
            questions.add(question(claimed, passed, ReviewReason.UNSURE_LINK, doubtful));
      }
    }
    for (var mismatch : chunk.mismatched()) {
      questions.add(
          question(
              claimed,
              mismatch,
              ReviewReason.OFFICIAL_MISMATCH,
              new LinkDecision.Doubtful("统一社会信用代码的校验位不符", List.of())));
    }
    var outcome = file(filings, dossiers.file(filings, known));
    queue.queue(questions);
    var warned = warnings.of(filings, outcome);
    submissions.chunkDone(
        claimed,
        tally(chunk, outcome.filed(), questions.size(), warned.size()),
        chunk.returned(),
        warned);
  }

  /**
   * Files what has been linked, puts decisions on the publicity schedule, and lets the register
   * follow what its own records say.
   */
  Outcome file(List<Filing> filings) {
    return file(filings, dossiers.file(filings));
  }

  private Outcome file(List<Filing> filings, List<Filed> filed) {
    var scheduled = new ArrayList<Scheduled>();
    for (int i = 0; i < filed.size(); i++) {
      if (filed.get(i) instanceof Filed.Added added) {
        var filing = filings.get(i);
        scheduled.add(
            new Scheduled(
                added.id(),
                filing.subject(),
                filing.record(),
                filing.furnishedBy(),
                added.supersedes()));
      }
    }
    var otherwise = publications.schedule(scheduled);
    return new Outcome(filed, otherwise, register.after(filings));
  }

  /**
   * What became of a chunk: how each was filed, which stated another last day than the rule, and
   * what of the changes of the register does not fit.
   */
  record Outcome(
      List<Filed> filed, Set<EntryId> otherwiseStated, Map<EntryId, Finding> unfitting) {}

  /** As {@link #file(List)}, one row that a person has decided, with what is pointed out of it. */
  Filed fileReviewed(Filing filing) {
    var outcome = file(List.of(filing));
    warnings
        .of(List.of(filing), outcome)
        .forEach(row -> submissions.warnedAfterReview(filing.submission(), row));
    return outcome.filed().getFirst();
  }

  private static Filing filing(Claimed claimed, Chunk.Passed passed, SubjectId subject) {
    return new Filing(passed.record(), subject, claimed.id(), claimed.department(), "");
  }

  private static Question question(
      Claimed claimed, Chunk.Passed passed, ReviewReason reason, LinkDecision.Doubtful doubtful) {
    return question(claimed.id(), claimed.department(), passed, reason, doubtful);
  }

  static Question question(
      long submission,
      DepartmentCode department,
      Chunk.Passed passed,
      ReviewReason reason,
      LinkDecision.Doubtful doubtful) {
    return new Question(
        passed.record(),
        List.of(passed.row().cells()),
        submission,
        department,
        reason,
        doubtful.why(),
        doubtful.candidates());
  }

  private static Tally tally(Chunk chunk, List<Filed> filed, int review, int warned) {
    long added = 0;
    long versions = 0;
    for (var one : filed) {
      if (one instanceof Filed.Added fresh) {
        added++;
        versions += fresh.version() > 1 ? 1 : 0;
      }
    }
    return new Tally(
        chunk.rows(),
        added,
        versions,
        chunk.returned().size(),
        review,
        filed.size() - added,
        warned);
  }
}

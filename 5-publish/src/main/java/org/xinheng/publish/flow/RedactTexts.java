package org.xinheng.publish.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Redaction;
import org.xinheng.publish.Redactions;
import org.xinheng.publish.Refusal;
import org.xinheng.publish.model.Placeholders;
import org.xinheng.publish.store.PublicationStore;
import org.xinheng.publish.store.PublicationStore.Act;
import org.xinheng.publish.store.RedactionStore;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SensitiveFacts;

/** 隐去个人信息: a person reads, edits and releases. */
public final class RedactTexts implements Redactions {
  private final PublicationStore publications;
  private final RedactionStore texts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public RedactTexts(
      PublicationStore publications,
      RedactionStore texts,
      TransactionTemplate transaction,
      Clock clock) {
    this.publications = publications;
    this.texts = texts;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public List<Redaction> waiting(Optional<DepartmentCode> department, int offset, int limit) {
    return texts.waiting(department, offset, limit);
  }

  @Override
  public long countWaiting(Optional<DepartmentCode> department) {
    return texts.count(department);
  }

  @Override
  public long countWaitingOf(long submission) {
    return texts.countOf(submission);
  }

  @Override
  public Optional<Redaction> find(EntryId entry) {
    return texts.find(entry);
  }

  @Override
  public Outcome redact(EntryId entry, FieldName field, String publicText, String by) {
    if (publicText.isBlank()) {
      return new Outcome.Refused(Refusal.TEXT_EMPTY);
    }
    return whileWaiting(
        entry,
        (publication, waiting) -> {
          var text =
              texts.find(entry).orElseThrow().texts().stream()
                  .filter(one -> one.field().equals(field))
                  .findFirst();
          if (text.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_SUCH_FIELD);
          }
          if (!text.get().onlyHides(publicText)) {
            return new Outcome.Refused(Refusal.TEXT_REWRITTEN);
          }
          texts.redraft(entry, field, asFiled(text.get(), publicText), by);
          return new Outcome.Done(publication);
        });
  }

  /** What differs only in line ends is the original itself. */
  private static String asFiled(Redaction.Text text, String edited) {
    String plain = Placeholders.plain(edited);
    return plain.equals(Placeholders.plain(text.original())) ? text.original() : plain;
  }

  @Override
  public Outcome release(EntryId entry, boolean harmless, String by) {
    return whileWaiting(
        entry,
        (publication, waiting) -> {
          List<Redaction.Text> drafts = texts.find(entry).orElseThrow().texts();
          if (drafts.stream().anyMatch(text -> !text.onlyHides(text.draft()))) {
            return new Outcome.Refused(Refusal.TEXT_REWRITTEN);
          }
          boolean traces =
              drafts.stream().anyMatch(text -> !SensitiveFacts.tracesIn(text.draft()).isEmpty());
          if (traces && !harmless) {
            return new Outcome.Refused(Refusal.TRACES_REMAIN);
          }
          texts.adopt(entry);
          String why = why(drafts, traces);
          publications.move(
              publication,
              waiting.release(),
              new Act(LocalDate.now(clock), clock.instant(), by, why));
          return new Outcome.Done(publications.find(entry).orElseThrow());
        });
  }

  private static String why(List<Redaction.Text> drafts, boolean traces) {
    String fields =
        String.join(
            "、",
            drafts.stream()
                .filter(text -> !text.draft().equals(text.original()))
                .map(Redaction.Text::title)
                .toList());
    return (fields.isEmpty() ? "经核对无需隐去" : "已隐去个人信息：" + fields) + (traces ? "；其余疑似处经确认不是个人信息" : "");
  }

  private interface Step {
    Outcome take(Publication publication, Publicity.AwaitingRedaction waiting);
  }

  private Outcome whileWaiting(EntryId entry, Step step) {
    return Steps.take(
        transaction,
        () -> {
          Optional<Publication> found = publications.lock(entry);
          if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_SUCH_PUBLICATION);
          }
          return found.get().state() instanceof Publicity.AwaitingRedaction waiting
              ? step.take(found.get(), waiting)
              : new Outcome.Refused(Refusal.NOT_IN_THIS_STATE);
        });
  }
}

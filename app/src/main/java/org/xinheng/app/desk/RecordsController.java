package org.xinheng.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.publish.Exemptions;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Withdrawals;
import org.xinheng.vocabulary.ChineseDates;

/** 条目: one record of one's own department, with its clock and its history. */
@Controller
class RecordsController {
  private final DeskPages pages;
  private final Dossiers dossiers;
  private final Publications publications;
  private final Exemptions exemptions;
  private final Withdrawals withdrawals;
  private final Submissions submissions;
  private final Catalogue catalogue;
  private final EntryLines lines;
  private final Auditing audit;

  RecordsController(
      DeskPages pages,
      Dossiers dossiers,
      Publications publications,
      Exemptions exemptions,
      Withdrawals withdrawals,
      Submissions submissions,
      Catalogue catalogue,
      EntryLines lines,
      Auditing audit) {
    this.pages = pages;
    this.dossiers = dossiers;
    this.publications = publications;
    this.exemptions = exemptions;
    this.withdrawals = withdrawals;
    this.submissions = submissions;
    this.catalogue = catalogue;
    this.lines = lines;
    this.audit = audit;
  }

  @GetMapping("/desk/records/{number}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable String number) {
    var entry =
        EntryNumbers.parse(number)
            .flatMap(dossiers::find)
            .filter(found -> visit.sees(found.furnishedBy()))
            .orElseThrow(() -> new NotHere("没有编号为“" + number + "”的条目"));
    audit.done(visit, "查看条目", "条目 " + entry.id());
    return pages.show(visit, "record", view(entry));
  }

  private RecordView view(Entry entry) {
    var publication = publications.find(entry.id());
    return new RecordView(
        lines.line(entry),
        entry.version(),
        entry.superseded(),
        submissions.find(entry.submission()).map(Receipt::number).map(Object::toString).orElse(""),
        entry.row(),
        fields(entry),
        publication,
        publication
            .filter(one -> !(one.state() instanceof Publicity.NotPublic))
            .flatMap(one -> stated(entry).flatMap(one.term()::against)),
        publication
            .map(Publication::state)
            .filter(Publicity.Exemptible.class::isInstance)
            .isPresent(),
        publications.historyOf(entry.id()),
        exemptions.of(entry.id()),
        withdrawals.of(entry.id()));
  }

  /** What the department filed, without what is kept for linking only. */
  private List<ReviewView.Fact> fields(Entry entry) {
    return catalogue.item(entry.item(), entry.edition()).fields().stream()
        .filter(field -> field.disclosure() != FieldDisclosure.NEVER)
        .filter(field -> !text(entry, field).isEmpty())
        .map(field -> new ReviewView.Fact(title(field), text(entry, field)))
        .toList();
  }

  /** The last day of publicity is the rule's; what the department wrote is called what it is. */
  private static String title(Field field) {
    boolean stated = field.role().filter(Role.PUBLICITY_UNTIL::equals).isPresent();
    return stated ? field.title() + "（填报值）" : field.title();
  }

  private Optional<LocalDate> stated(Entry entry) {
    return catalogue
        .item(entry.item(), entry.edition())
        .find(Role.PUBLICITY_UNTIL)
        .flatMap(field -> ChineseDates.parse(text(entry, field)));
  }

  private static String text(Entry entry, Field field) {
    return entry.fields().getOrDefault(field.name(), "");
  }
}

package org.xinheng.publish.model;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.collect.Field;
import org.xinheng.collect.MaskedNames;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.PersonalTraces;
import org.xinheng.vocabulary.PersonalTraces.Trace;
import org.xinheng.vocabulary.SensitiveFacts;

/**
 * 含个人信息的文本. Which texts of a record a person must read before it is published, with the proposed
 * public text. Fields that are never public need no reading.
 */
public final class PersonalTexts {
  private PersonalTexts() {}

  /** One such text. */
  public record Found(FieldName field, String title, String original, String proposed) {}

  public static List<Found> in(CreditRecord record) {
    if (!record.needsRedaction()) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    boolean onlyHidden = false;
    for (int i = 0; i < record.item().fields().size(); i++) {
      Field field = record.item().field(i);
      if (traces(field, record.at(i)).isEmpty()) {
        continue;
      }
      if (isPublic(field, record)) {
        found.add(text(field, record, record.at(i)));
      } else {
        onlyHidden = true;
      }
    }
    // verify saw something that this scan does not: a person reads all of the prose
    return found.isEmpty() && !onlyHidden ? allProse(record) : List.copyOf(found);
  }

  private static List<Found> allProse(CreditRecord record) {
    var all = new ArrayList<Found>();
    for (int i = 0; i < record.item().fields().size(); i++) {
      Field field = record.item().field(i);
      if (prose(field) && isPublic(field, record) && !record.at(i).isEmpty()) {
        all.add(text(field, record, record.at(i)));
      }
    }
    return List.copyOf(all);
  }

  /** The proposal also keeps only the surname of whom the record's own field shows so. */
  private static Found text(Field field, CreditRecord record, String original) {
    var redacted = PersonalTraces.redacted(original, traces(field, original));
    var names =
        MaskedNames.of(
            record.item(),
            record.subject().kind(),
            named -> record.at(record.item().indexOf(named.name())));
    return new Found(field.name(), field.title(), original, names.hiddenIn(field, redacted));
  }

  private static List<Trace> traces(Field field, String text) {
    List<Trace> personal =
        text.isEmpty()
            ? List.of()
            : field.wording().map(wording -> wording.traces(text)).orElse(List.of());
    return prose(field) ? SensitiveFacts.tracesIn(text, personal) : personal;
  }

  private static boolean prose(Field field) {
    return field.freeText() || field.worded();
  }

  private static boolean isPublic(Field field, CreditRecord record) {
    return field.mayBePublic(record.subject().kind());
  }
}

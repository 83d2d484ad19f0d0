package org.xinheng.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.publish.model.Placeholders;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.PersonalTraces;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.WorkingDay;

/** 待隐去个人信息. An entry whose free text a person reads before it is published. */
public record Redaction(
    EntryId entry,
    SubjectId subject,
    ItemCode item,
    DepartmentCode department,
    LocalDate decidedOn,
    WorkingDay deadline,
    Instant scheduledAt,
    List<Text> texts) {
  public Redaction {
    texts = List.copyOf(texts);
  }

  /**
   * 待处理文本.
   *
   * @param title the field's Chinese title
   * @param original as the department wrote it
   * @param traces places in {@code original}
   * @param draft what would be published: the machine's proposal or a person's edit
   * @param drafted who edited it last; "" while it is the machine's
   */
  public record Text(
      FieldName field,
      String title,
      String original,
      List<PersonalTraces.Trace> traces,
      String draft,
      String drafted) {
    public Text {
      traces = List.copyOf(traces);
    }

    /** Whether the text is the original but for spans replaced by placeholders. */
    public boolean onlyHides(String text) {
      return Placeholders.onlyHide(original, text);
    }
  }
}

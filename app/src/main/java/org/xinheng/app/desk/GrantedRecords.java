package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Sharing.Grant;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.vocabulary.CodeReading;

/** 凭授权查用. What of an entity's records a live grant lets a department see. */
@Component
class GrantedRecords {
  private static final int MOST = 100;

  private final EntityPages entities;
  private final Clock clock;

  GrantedRecords(EntityPages entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** A use is recorded of an entity on file, not of a slip of the pen. */
  void known(String code) {
    if (!(CodeReading.of(code) instanceof CodeReading.Sound)) {
      throw new DutyRefused("DTY-067", "请填写 18 位统一社会信用代码，并核对是否抄错");
    }
    if (entities.card(code, new Audience.Public(), LocalDate.now(clock)).isEmpty()) {
      throw new DutyRefused("DTY-067", "没有登记这个代码的主体，请核对代码");
    }
  }

  /** What the grant lets the department see, cut to its fields. */
  List<SharingPage.Found> found(Visit visit, Grant grant, String code) {
    var audience =
        new Audience.Department(
            visit.department(),
            grant.purpose(),
            Set.of(),
            Map.of(grant.item(), Set.copyOf(grant.fields())));
    return entities.page(code, audience, LocalDate.now(clock), MOST).stream()
        .flatMap(page -> page.sections().stream())
        .filter(section -> section.item().equals(grant.item()))
        .flatMap(section -> section.records().stream())
        .map(record -> new SharingPage.Found(record.documentNumber(), facts(record, grant)))
        .toList();
  }

  private static List<ReviewView.Fact> facts(ShownRecord record, Grant grant) {
    return record.fields().stream()
        .filter(field -> grant.fields().contains(field.name()))
        .map(field -> new ReviewView.Fact(field.title(), field.value()))
        .toList();
  }
}

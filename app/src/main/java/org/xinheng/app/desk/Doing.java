package org.xinheng.app.desk;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xinheng.app.page.Problem;
import org.xinheng.duties.DutyRefused;
import org.xinheng.link.ConversionRefused;

/** 办理一步. Does it and goes on, or shows the form again with why not; either way it is audited. */
@Component
class Doing {
  private final Auditing audit;

  Doing(Auditing audit) {
    this.audit = audit;
  }

  /**
   * One step.
   *
   * @param field at which a refusal is shown
   * @param to where the browser goes on
   * @param again the page with the refusal
   */
  ResponseEntity<byte[]> step(
      Visit visit,
      String action,
      String object,
      String field,
      Runnable work,
      String to,
      Function<List<Problem>, ResponseEntity<byte[]>> again) {
    try {
      work.run();
    } catch (DutyRefused refused) {
      audit.refused(visit, action, object, refused.quoted());
      return again.apply(List.of(new Problem(field, refused.quoted())));
    } catch (ConversionRefused refused) {
      var sentence = String.valueOf(refused.getMessage());
      audit.refused(visit, action, object, sentence);
      return again.apply(List.of(new Problem(field, sentence)));
    }
    audit.done(visit, action, object);
    return DeskPages.go(visit, to, "已" + action + (object.isEmpty() ? "" : "：" + object) + "。");
  }
}

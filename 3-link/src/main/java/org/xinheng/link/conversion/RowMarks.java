package org.xinheng.link.conversion;

import java.util.HashSet;
import java.util.Set;
import org.xinheng.link.OldRegistration;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.EntityNames;

/**
 * 可比之处. All by which one row of a list may be found from another: its name, its codes, and the
 * organisation code inside the unified one. Rows without any in common do not know of one another.
 */
public final class RowMarks {
  private static final int CORE_FROM = 8;
  private static final int CORE_TO = 17;
  private static final int WHOLE = 18;

  private RowMarks() {}

  public static Set<String> of(OldRegistration row) {
    var marks = new HashSet<String>();
    marks.add("名称 " + EntityNames.key(row.name()));
    code(marks, row.legacy().value());
    code(marks, row.taxNumber());
    code(marks, row.claimedCode());
    if (CodeReading.of(row.claimedCode())
        instanceof CodeReading.Sound(var sound, var cleaned, var how)) {
      code(marks, sound.value());
    }
    return marks;
  }

  private static void code(Set<String> marks, String code) {
    if (!code.isEmpty()) {
      marks.add(code);
    }
    if (code.length() == WHOLE) {
      marks.add(code.substring(CORE_FROM, CORE_TO));
    }
  }
}

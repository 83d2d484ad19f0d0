package org.xinheng.collect;

import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 报送资格. Asked at every door by which a file comes in, before it is kept. */
@FunctionalInterface
public interface Gate {

  /**
   * Why the department may not furnish the item today: COL-041 it does not furnish it, COL-043 it
   * has closed. Empty where it may.
   */
  Optional<UnreadableFile> refusal(DepartmentCode department, ItemCode item);
}

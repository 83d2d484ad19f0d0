package org.xinheng.conveyor;

import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.DepartmentCode;

/** 报送方. What the application knows of a sending department today, as the rules need it. */
@FunctionalInterface
public interface Senders {
  Circumstances circumstancesOf(DepartmentCode department);
}

package org.xinheng.inquire;

import java.time.LocalDate;
import org.xinheng.vocabulary.DepartmentCode;

/** 部门称谓. What a department is called in what belongs to a day. */
@FunctionalInterface
public interface DepartmentNaming {

  /** Its name as of the day and, where that is another today, what it is called now. */
  String on(DepartmentCode department, LocalDate day);

  /** A body as a record names it and, where that is a former name, its present one. */
  default String told(String written) {
    return written;
  }
}

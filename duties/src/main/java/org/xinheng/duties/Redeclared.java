package org.xinheng.duties;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 申报留痕. One declaration of a number of cases that was changed, or that changed an earlier one.
 *
 * @param before what was declared before; empty for the first
 */
public record Redeclared(
    DepartmentCode department,
    ItemCode item,
    YearMonth month,
    Optional<Long> before,
    long cases,
    String note,
    String by,
    Instant at) {}

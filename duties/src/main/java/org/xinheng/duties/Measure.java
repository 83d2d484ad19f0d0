package org.xinheng.duties;

import java.time.YearMonth;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 质量计量. What was counted of one department (a town's government is one), one item and one month.
 */
public record Measure(DepartmentCode department, ItemCode item, YearMonth month, Counts counts) {}

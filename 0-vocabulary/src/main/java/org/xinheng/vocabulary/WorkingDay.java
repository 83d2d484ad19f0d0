package org.xinheng.vocabulary;

import java.time.LocalDate;

/**
 * 工作日. The day a count of working days ends on; provisional when a day stepped over lies in a year
 * whose State Council arrangement is not loaded, so that it must be counted again later.
 */
public record WorkingDay(LocalDate day, boolean provisional) {}

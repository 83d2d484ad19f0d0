package org.xinheng.publish;

import java.time.Instant;
import java.util.Optional;

/**
 * 年度节假日安排.
 *
 * @param fileName of an added year; "" for one that came with the program
 */
public record CalendarYear(
    int year, int days, String fileName, Optional<String> addedBy, Optional<Instant> addedAt) {}

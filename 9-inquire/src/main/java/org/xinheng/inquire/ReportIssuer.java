package org.xinheng.inquire;

import java.time.ZoneId;

/**
 * 出具单位. What a report says about who issues it, from the district's configuration.
 *
 * @param platform the platform's title
 * @param operator the unit that runs it
 * @param contact how to reach it, for objections and corrections
 * @param address where reports are verified, without a closing slash ({@code https://…})
 * @param validMonths calendar months for which a report is valid
 */
public record ReportIssuer(
    String platform,
    String operator,
    String contact,
    String address,
    int validMonths,
    ZoneId zone) {}

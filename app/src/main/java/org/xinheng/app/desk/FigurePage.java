package org.xinheng.app.desk;

/**
 * 一个数的明细.
 *
 * @param title whose figure it is, and which
 * @param counted what it counts
 * @param sum the figure, and the rate it is the whole of
 * @param back the page that it stands on, {@code backTitle} its name
 */
public record FigurePage(
    String title, String counted, String sum, String back, String backTitle, Ledger rows) {}

package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.collect.CatalogueItem;

/**
 * 待核对清单的内容.
 *
 * @param departments to choose from; empty for who sees but one
 * @param all how many rows the conditions leave
 * @param first the address of the first card
 * @param recent answers that may still be taken back
 */
public record ReviewListPage(
    ReviewChoice choice,
    List<QualityWorkPage.DepartmentChoice> departments,
    List<CatalogueItem> items,
    long all,
    List<ReviewLine> lines,
    Ledger.Turn turn,
    String download,
    String first,
    List<ReviewPage.Recent> recent) {}

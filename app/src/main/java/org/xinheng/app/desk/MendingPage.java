package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.duties.Mendings.Mending;
import org.xinheng.duties.Mendings.State;

/**
 * 退回改正的内容.
 *
 * @param own rows the visitor may withdraw
 */
public record MendingPage(
    State state,
    long open,
    long mended,
    long withdrawn,
    Ledger table,
    List<Mending> own,
    List<Problem> problems) {}

package org.xinheng.link.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.CodeConversion.Listed;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Summed;
import org.xinheng.link.CodeConversion.Taken;
import org.xinheng.link.Registrars;
import org.xinheng.link.conversion.JudgeOldRegistration;
import org.xinheng.vocabulary.DepartmentCode;

/** 名单的导入. Each row judged, matched and kept, in the caller's transaction. */
final class ConversionImport {
  private final JdbcClient sql;
  private final ConversionBatchRows batches;
  private final ConversionMatching matching;
  private final Registrars registrars;
  private final Clock clock;

  ConversionImport(
      JdbcClient sql,
      NamedParameterJdbcTemplate batch,
      ConversionSteps steps,
      ConversionMatching matching,
      Registrars registrars,
      Clock clock) {
    this.sql = sql;
    this.batches = new ConversionBatchRows(sql, batch, steps);
    this.matching = matching;
    this.registrars = registrars;
    this.clock = clock;
  }

  /** The whole list, while no other is taken. */
  long take(DepartmentCode registrar, String fileName, String by, Iterator<Listed> rows) {
    registrars.require(registrar);
    ConversionMatching.alone(sql);
    long batch = batches.begin(registrar, fileName, by);
    var list = new ListInHand(batches, matching, batch, by);
    while (rows.hasNext()) {
      switch (rows.next()) {
        case Taken row -> judge(list, registrar, row);
        case Returned row -> list.giveBack(row);
        case Summed ignored -> list.sum();
      }
    }
    list.end();
    return batch;
  }

  private void judge(ListInHand list, DepartmentCode registrar, Taken taken) {
    var why = JudgeOldRegistration.of(taken.row(), registrar, registrars, LocalDate.now(clock));
    if (why.isEmpty()) {
      list.take(taken);
    } else {
      list.giveBack(new Returned(taken.number(), taken.row().cells(), String.join("；", why)));
    }
  }
}

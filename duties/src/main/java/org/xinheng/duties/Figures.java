package org.xinheng.duties;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/** 每个数的明细. The very rows behind the figures of {@link Quality}. */
public interface Figures {

  /** 范围; empty is every department, every item. */
  record Within(YearMonth month, Optional<DepartmentCode> department, Optional<ItemCode> item) {}

  /** 称呼 of a record: whose it is, and its document's number or name, "" where it has none. */
  record Naming(String subject, String document) {
    public static final Naming NONE = new Naming("", "");
  }

  /** What the figure counts, the oldest first; together it is the figure. */
  List<CountedRow> behind(Figure figure, Within within);

  /** What these versions of records are called by. */
  Map<EntryId, Naming> named(Collection<EntryId> entries);
}

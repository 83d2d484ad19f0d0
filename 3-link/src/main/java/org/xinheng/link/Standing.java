package org.xinheng.link;

/** 主体状态. How firmly an entity stands on the register. */
public enum Standing {
  /** Its registration has been received. */
  REGISTERED,
  /** 临时主体: known only from licences or penalties so far. */
  PROVISIONAL,
  /** 已并入: turned out to be another entity; see {@link MarketEntity#mergedInto}. */
  MERGED
}

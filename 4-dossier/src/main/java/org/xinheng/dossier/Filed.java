package org.xinheng.dossier;

import java.util.Optional;
import org.xinheng.vocabulary.EntryId;

/** 入档结果. What became of a filing. */
public sealed interface Filed {

  /** Added as a first version, or as the one that supersedes another. */
  record Added(EntryId id, int version, Optional<EntryId> supersedes) implements Filed {}

  /** 重复. The same record with the same content was there; nothing was added. */
  record Repeat(EntryId id) implements Filed {}
}

package org.xinheng.link;

import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/** 市场主体名册. Every entity by number, code, legacy code or name. */
public interface MarketEntities {

  /** The entity under this number, as it stands; a merged one is given as merged. */
  Optional<MarketEntity> find(SubjectId id);

  /** What is known of it where no registration has arrived. */
  EarlyFacts early(SubjectId id);

  /** By its 18-character code. */
  Optional<MarketEntity> byCode(String code);

  /** All entities on which this legacy code was seen, never a silent choice of one. */
  List<MarketEntity> byLegacyCode(String code);

  /** All entities that bear or bore exactly this name (normalised). */
  List<MarketEntity> byName(String name);
}

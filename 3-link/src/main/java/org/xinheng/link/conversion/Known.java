package org.xinheng.link.conversion;

import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 名册上的主体. An entity of the register that an old registration may be.
 *
 * @param byLegacy whether it bears the old code
 * @param named whether it bears or bore the name
 */
public record Known(
    SubjectId id,
    Optional<String> code,
    String nameKey,
    String representative,
    String addressKey,
    boolean byLegacy,
    boolean named) {}

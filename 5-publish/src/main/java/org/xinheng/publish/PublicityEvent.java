package org.xinheng.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.EntryId;

/**
 * 公示状态变更. One step, as it is kept for ever: who, when, why, by which rule.
 *
 * @param from name of the state before; empty for the first
 * @param to name of the state after
 */
public record PublicityEvent(
    long id,
    EntryId entry,
    Optional<String> from,
    String to,
    LocalDate day,
    Instant at,
    String by,
    String why,
    String rule) {}

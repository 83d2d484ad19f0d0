package org.xinheng.inquire;

import java.time.Instant;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 查询留痕. One look: who, as what audience, why, at whose what, when, from where.
 *
 * @param who the account, or "" for the public
 * @param purpose stated purpose; "" for the public
 * @param subject whose information; empty for lists and searches
 * @param what page, report, API, search …
 * @param address network address; kept only as a keyed hash
 */
public record Look(
    Audience audience,
    String who,
    String purpose,
    Optional<SubjectId> subject,
    String what,
    Instant at,
    String address) {}

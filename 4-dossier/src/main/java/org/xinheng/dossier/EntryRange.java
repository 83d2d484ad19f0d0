package org.xinheng.dossier;

import java.time.Instant;

/**
 * 入档通告. Entries {@code fromEntry} to {@code toEntry} (both inclusive) were added in one
 * transaction; ids rise in commit order.
 */
public record EntryRange(long id, long fromEntry, long toEntry, Instant at) {}

/**
 * 区县 — the one file that makes this platform a certain district's.
 *
 * <p>Takes a YAML file; tells the district's name, divisions with their history, towns, departments
 * and what they may furnish, the platform's title and contacts. Never guesses: a mistake in the
 * file stops the start and names its place.
 */
@NullMarked
package org.xinheng.app.district;

import org.jspecify.annotations.NullMarked;

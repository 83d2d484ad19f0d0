/**
 * 词汇 — the words every stage speaks: codes, days, amounts, names, findings.
 *
 * <p>Takes text as departments type it; tells values that are valid once they exist. Never reads a
 * database, a file outside this module, or the clock.
 */
@org.jspecify.annotations.NullMarked
package org.xinheng.vocabulary;

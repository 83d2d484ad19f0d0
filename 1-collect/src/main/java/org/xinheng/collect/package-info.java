/**
 * 归集 — a department's file becomes numbered rows and a receipt.
 *
 * <p>Takes a file from a department, the record catalogue (YAML) and, where the sender's columns
 * bear other names, a column mapping. Tells numbered rows, receipts with tallies, returned files.
 * Never judges a value (that is {@code verify}) and never alters what was received: the file is
 * kept verbatim with its SHA-256.
 */
@NullMarked
package org.xinheng.collect;

import org.jspecify.annotations.NullMarked;

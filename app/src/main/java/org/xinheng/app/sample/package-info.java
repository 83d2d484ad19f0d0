/**
 * 样例: a synthetic district, made by a fixed seed and filed through the same line as real files.
 * Never attaches a record to a real enterprise.
 */
@NullMarked
package org.xinheng.app.sample;

import org.jspecify.annotations.NullMarked;

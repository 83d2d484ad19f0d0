package org.xinheng.collect;

/**
 * 行格式问题. Why a row as a whole cannot be judged, though the file can be read: {@code verify} returns
 * it.
 *
 * @param code {@code COL-201} cell count, {@code COL-202} control character, {@code COL-203} cell
 *     too long, {@code COL-204} not JSON, {@code COL-205} digits lost by a spreadsheet
 * @param column the sender's column, or -1 where it is the whole row
 * @param field that column's header as the sender wrote it, "" where it is the whole row
 * @param value what stood there, cut and made printable
 * @param message what is wrong, in Chinese, to be read after field and value
 * @param remedy what to do, in Chinese
 */
public record RowProblem(
    String code, int column, String field, String value, String message, String remedy) {}

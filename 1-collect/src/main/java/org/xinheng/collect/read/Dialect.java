package org.xinheng.collect.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinheng.collect.Header;

/** 文本表格方言: which character separates cells and which quotes them. */
record Dialect(char separator, char quote) {
  private static final char[] SEPARATORS = {',', '\t', ';', '|', '，', '；'};
  private static final char[] QUOTES = {'"', '\''};

  /** A longer line is a quote that never closes, not a row. */
  private static final int LONGEST_LINE = 4 << 20;

  /**
   * The dialect under which the sample's first rows name most fields; among equals the more usual
   * one.
   */
  static Dialect of(String sample, HeaderMatcher matcher) {
    Dialect best = new Dialect(',', '"');
    int most = 0;
    for (char quote : QUOTES) {
      for (char separator : SEPARATORS) {
        var dialect = new Dialect(separator, quote);
        int matched =
            dialect.candidates(sample, matcher).stream()
                .mapToInt(HeaderMatcher::matches)
                .max()
                .orElse(0);
        if (matched > most) {
          most = matched;
          best = dialect;
        }
      }
    }
    return best;
  }

  /** The first rows of the text, each read as a header. */
  List<Header> candidates(String sample, HeaderMatcher matcher) {
    var headers = new ArrayList<Header>();
    try (CsvReader<TextLine> reader = reader(new StringReader(sample))) {
      for (TextLine line : reader) {
        headers.add(matcher.read(Arrays.asList(line.cells), Math.toIntExact(line.line)));
        if (headers.size() == HeaderMatcher.ROWS_SEARCHED) {
          break;
        }
      }
    } catch (CsvParseException cutQuote) {
      return headers; // the sample ends inside a quoted cell
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return headers;
  }

  /**
   * One badly quoted cell must not fail the whole file, so characters after a closing quote are
   * kept.
   */
  @SuppressWarnings("removal")
  CsvReader<TextLine> reader(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quote)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .skipEmptyLines(true)
        .maxBufferSize(LONGEST_LINE)
        .build(new TextLine.Builder(), text);
  }
}

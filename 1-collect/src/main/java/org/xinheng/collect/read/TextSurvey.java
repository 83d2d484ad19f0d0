package org.xinheng.collect.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.UnreadableFile;

/**
 * 文本勘查. One pass over a text file before it is read: in which encoding every byte of it makes
 * sense, how many lines it has, whether its quotes pair. A GB18030 file may be plain ASCII for
 * megabytes, so no sample is enough.
 *
 * @param markLength bytes of the byte order mark
 * @param lines lines, quoted line ends or not, the last one too if nothing ends it
 * @param recordEnds line ends outside double quotes
 * @param quotesPair whether the double quotes are even in number
 */
record TextSurvey(
    Charset charset, int markLength, long lines, long recordEnds, boolean quotesPair) {
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final int BIG5_SAMPLE = 4096;
  private static final List<String> BIG5_WORDS =
      List.of("名稱", "代碼", "證號", "許可", "處罰", "決定", "註冊", "企業");
  static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BUFFER = 1 << 16;

  /** So many well-formed multi-byte characters do not arise by chance in GB18030 text. */
  private static final int SURELY_UTF8 = 20;

  static TextSurvey of(Path file) throws IOException, UnreadableFile {
    byte[] mark;
    try (InputStream in = Files.newInputStream(file)) {
      mark = in.readNBytes(4);
    }
    if (mark.length >= 2 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE) {
      return decoding(file, StandardCharsets.UTF_16LE, 2);
    }
    if (mark.length >= 2 && (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF) {
      return decoding(file, StandardCharsets.UTF_16BE, 2);
    }
    boolean marked =
        mark.length >= 3
            && (mark[0] & 0xFF) == 0xEF
            && (mark[1] & 0xFF) == 0xBB
            && (mark[2] & 0xFF) == 0xBF;
    var check = new Utf8Check();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(marked ? 3 : 0);
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n > 0 && check.wellFormed(); n = in.read(buffer)) {
        check.take(buffer, n);
      }
    }
    var utf8 =
        new TextSurvey(
            StandardCharsets.UTF_8,
            marked ? 3 : 0,
            check.linesWithLast(),
            check.recordEnds(),
            check.quotesPair());
    if (!check.wellFormedToTheEnd()) {
      if (marked || check.wide() >= SURELY_UTF8) {
        throw new UnreadableFile(
            FileFault.ENCODING,
            "第 %d 行有不合 UTF-8 编码的字节，文件可能被截断或拼接过。请用原软件重新导出后报送。".formatted(check.lines() + 1));
      }
      return decoding(file, GB18030, 0);
    }
    // two bytes a character throughout: 联通 in GB18030 is well-formed UTF-8 too, and Chinese it is
    // here
    if (!marked && check.characters() > 0 && check.wide() == 0) {
      try {
        return decoding(file, GB18030, 0);
      } catch (UnreadableFile notGb18030) {
        return utf8;
      }
    }
    return utf8;
  }

  /** A reader that refuses malformed bytes, placed after the byte order mark. */
  Reader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(markLength);
    return new InputStreamReader(in, strict(charset));
  }

  /** Read as GB18030, while the first bytes make words of a header in Big5. */
  boolean looksLikeBig5(Path file) throws IOException {
    if (!charset.equals(GB18030)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(BIG5_SAMPLE), BIG5);
      return BIG5_WORDS.stream().anyMatch(text::contains);
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static TextSurvey decoding(Path file, Charset charset, int markLength)
      throws IOException, UnreadableFile {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    long lines = 0;
    long recordEnds = 0;
    boolean quoted = false;
    char last = '\n';
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(markLength);
      boolean end = false;
      while (!end) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = n < 0;
        bytes.position(bytes.position() + Math.max(0, n)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        chars.flip();
        while (chars.hasRemaining()) {
          char c = chars.get();
          last = c;
          quoted ^= c == '"';
          if (c == '\n') {
            lines++;
            recordEnds += quoted ? 0 : 1;
          }
        }
        if (result.isError()) {
          throw new UnreadableFile(
              FileFault.ENCODING,
              "第 %d 行附近的文字既不是 UTF-8 也不是 GB18030 编码，无法识别。请在 WPS 或 Excel 中“另存为”CSV UTF-8 或 .xlsx 后重新报送。"
                  .formatted(lines + 1));
        }
        chars.clear();
        bytes.compact();
      }
    }
    return new TextSurvey(charset, markLength, lines + (last == '\n' ? 0 : 1), recordEnds, !quoted);
  }
}

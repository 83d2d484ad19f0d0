package org.xinheng.collect.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Limits;
import org.xinheng.collect.UnreadableFile;

/** 文件种类, told by the first bytes: names lie, and departments rename .xls to .xlsx. */
public enum FileKind {
  TEXT,
  SPREADSHEET,
  JSON_LINES;

  private static final int HEAD = 4096;
  private static final String RESAVE = "请在 WPS 或 Excel 中打开，“另存为”.xlsx 或 .csv 后再报送。";

  /** Refuses what is no table, each kind with its own sentence. */
  public static FileKind of(Path file, String fileName, Limits limits)
      throws IOException, UnreadableFile {
    long size = Files.size(file);
    if (size > limits.fileBytes()) {
      throw new UnreadableFile(FileFault.TOO_LARGE, tooLarge(fileName, size, limits));
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw ole(fileName, head);
    }
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      return zipped(file, fileName);
    }
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      throw new UnreadableFile(
          FileFault.DOCUMENT, "“" + fileName + "”是 PDF 文件，无法逐行读取。请报送 .xlsx 或 .csv 表格。");
    }
    if (startsWith(head, 'R', 'a', 'r', '!')
        || startsWith(head, '7', 'z', 0xBC, 0xAF)
        || startsWith(head, 0x1F, 0x8B)) {
      throw archive(fileName);
    }
    return text(head, fileName);
  }

  /** The sentence for a file beyond the size limit. */
  public static String tooLarge(String fileName, long size, Limits limits) {
    long mebibyte = 1024 * 1024;
    return "“%s”有 %d MB，超过每件 %d MB 的上限。请拆成几个文件分别报送。"
        .formatted(fileName, (size + mebibyte - 1) / mebibyte, limits.fileBytes() / mebibyte);
  }

  private static FileKind text(byte[] head, String fileName) throws UnreadableFile {
    String start = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
    if (start.isEmpty() && head.length < HEAD) {
      throw new UnreadableFile(FileFault.EMPTY, "“" + fileName + "”是空文件，没有任何内容。请核对后重新报送。");
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<")) {
      throw new UnreadableFile(
          FileFault.WEB_PAGE, "“" + fileName + "”其实是网页或 XML（有的系统导出时改名为 .xls），不是表格。" + RESAVE);
    }
    if (lower.startsWith("[{") || lower.startsWith("[\n") || lower.startsWith("[ {")) {
      throw new UnreadableFile(
          FileFault.NOT_JSON_LINES,
          "“" + fileName + "”是 JSON 数组。请改为每行一个对象（JSON lines），去掉首尾的方括号和行末逗号。");
    }
    if (start.startsWith("{")) {
      return JSON_LINES;
    }
    if (binary(head)) {
      throw new UnreadableFile(
          FileFault.UNKNOWN_KIND, "“" + fileName + "”不是表格文件。请报送 .xlsx、.csv 或逐行 JSON。");
    }
    return TEXT;
  }

  /**
   * Many bytes that no text in any of our encodings has; UTF-16 is full of NUL but begins with its
   * mark.
   */
  private static boolean binary(byte[] head) {
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      return false;
    }
    int odd = 0;
    for (byte b : head) {
      if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') {
        odd++;
      }
    }
    return odd > 8 && odd * 20 > head.length;
  }

  private static FileKind zipped(Path file, String fileName) throws UnreadableFile {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        return SPREADSHEET;
      }
      if (zip.getEntry("xl/workbook.bin") != null || zip.getEntry("content.xml") != null) {
        throw new UnreadableFile(
            FileFault.OLD_SPREADSHEET, "“" + fileName + "”是 .xlsb 或 .ods 格式。" + RESAVE);
      }
      if (zip.getEntry("word/document.xml") != null
          || zip.getEntry("ppt/presentation.xml") != null) {
        throw new UnreadableFile(
            FileFault.DOCUMENT, "“" + fileName + "”是 Word 或演示文稿，不是表格。请报送 .xlsx 或 .csv 表格。");
      }
    } catch (IOException e) {
      throw new UnreadableFile(
          FileFault.BROKEN_SPREADSHEET, "“" + fileName + "”已损坏，无法打开。可能传输不完整，请在本机打开确认后重新报送。", e);
    }
    throw archive(fileName);
  }

  private static UnreadableFile archive(String fileName) {
    return new UnreadableFile(FileFault.ARCHIVE, "“" + fileName + "”是压缩包。请解压后报送里面的表格文件。");
  }

  private static UnreadableFile ole(String fileName, byte[] head) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".doc") || name.endsWith(".ppt") || name.endsWith(".wps")) {
      return new UnreadableFile(
          FileFault.DOCUMENT, "“" + fileName + "”是旧版文档，不是表格。请报送 .xlsx 或 .csv 表格。");
    }
    if (name.endsWith(".xlsx")
        || new String(head, StandardCharsets.UTF_16LE).contains("EncryptedPackage")) {
      return new UnreadableFile(
          FileFault.OLD_SPREADSHEET,
          "“" + fileName + "”设了打开密码，或是旧版 .xls 改了名。请去掉密码，" + RESAVE.substring(1));
    }
    return new UnreadableFile(FileFault.OLD_SPREADSHEET, "“" + fileName + "”是旧版 .xls 格式。" + RESAVE);
  }

  private static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

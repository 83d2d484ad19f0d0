package org.xinheng.collect.flow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 收件箱文件: what its place in the folders says, and what it is called once it is dealt with. */
public final class InboxFile {
  /** A file system takes 255 bytes; the number before and the ending of the note need the rest. */
  private static final int LONGEST_NAME = 200;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private InboxFile() {}

  public static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("not below an inbox: " + file);
    }
    return parent;
  }

  public static DepartmentCode department(Path folder) throws UnreadableFile {
    try {
      return new DepartmentCode(String.valueOf(folder.getFileName()));
    } catch (IllegalArgumentException e) {
      throw new UnreadableFile(
          FileFault.UNKNOWN_DEPARTMENT,
          "文件夹“" + folder.getFileName() + "”不是部门代码。请把文件放进本部门的文件夹。",
          e);
    }
  }

  public static CatalogueItem item(Path folder, Catalogue catalogue) throws UnreadableFile {
    String name = String.valueOf(folder.getFileName());
    for (CatalogueItem item : catalogue.items()) {
      if (item.code().equals(code(name)) || item.title().equals(name)) {
        return item;
      }
    }
    throw new UnreadableFile(
        FileFault.UNKNOWN_ITEM, "文件夹“" + name + "”不是目录内的信息事项。目录之外不得归集，请核对文件夹名。");
  }

  private static ItemCode code(String name) {
    try {
      return new ItemCode(name);
    } catch (IllegalArgumentException notACode) {
      return new ItemCode("none");
    }
  }

  /** Put where no department and item can be told from. */
  public static UnreadableFile misplaced(Path root, Path file) {
    Path folder = root.relativize(parent(file));
    String where = folder.toString().isEmpty() ? "收件箱最外层" : "文件夹“" + folder + "”中";
    return new UnreadableFile(
        FileFault.MISPLACED, "文件放在" + where + "，看不出是哪个部门的什么事项。请放进“部门代码/事项代码”文件夹，如 spj/licence。");
  }

  /** Taken under its number. */
  public static String taken(String number, String name) {
    return number + "-" + fitting(name);
  }

  /** Refused at that moment. */
  public static String refused(LocalDateTime at, String name) {
    return at.format(STAMP) + "-" + fitting(name);
  }

  /** The end is kept: it tells the kind of file. */
  private static String fitting(String name) {
    String cut = name;
    while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      cut = cut.substring(cut.offsetByCodePoints(0, 1));
    }
    return cut;
  }
}

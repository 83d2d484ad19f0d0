package org.xinheng.collect.flow;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 收件箱文件: what its place in the folders says, and the notes laid beside it. */
public final class InboxFile {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

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

  /** The receipt as text. */
  public static String receipt(Receipt receipt) {
    return """
    报送回执
    编号：%s
    部门：%s
    事项：%s
    文件：%s（%d 字节）
    SHA-256：%s
    接收时间：%s
    %s\
    """
        .formatted(
            receipt.number(),
            receipt.department(),
            receipt.item(),
            receipt.fileName(),
            receipt.bytes(),
            receipt.sha256(),
            MOMENT.format(receipt.receivedAt()),
            receipt.again() ? "说明：此前已收到完全相同的文件，沿用原回执。\n" : "");
  }

  /** The reason as text. */
  public static String refusal(String fileName, UnreadableFile reason) {
    return """
    文件“%s”未予接收
    原因代码：%s
    %s
    """
        .formatted(fileName, reason.code(), reason.sentence());
  }
}

package org.xinheng.collect;

/** 整件退回原因. Why a file as a whole is refused; the code can be quoted on the telephone. */
public enum FileFault {
  TOO_LARGE("COL-001", "文件过大"),
  EMPTY("COL-002", "空文件"),
  HEADER_ONLY("COL-003", "只有表头"),
  TOO_MANY_ROWS("COL-004", "行数过多"),
  UNKNOWN_KIND("COL-010", "不是表格文件"),
  OLD_SPREADSHEET("COL-011", "旧版或加密的 Office 文件"),
  DOCUMENT("COL-012", "是文档，不是表格"),
  ARCHIVE("COL-013", "是压缩包，不是表格"),
  WEB_PAGE("COL-014", "网页或 XML 冒充的表格"),
  ENCODING("COL-015", "文字编码有误"),
  NO_HEADER("COL-020", "找不到表头"),
  MISSING_COLUMNS("COL-021", "缺少必填列"),
  DUPLICATE_COLUMNS("COL-022", "列重复"),
  MAPPING("COL-023", "列对照表有误"),
  FORBIDDEN_COLUMNS("COL-024", "含禁止归集的列"),
  SEVERAL_SHEETS("COL-025", "几张工作表都有数据"),
  BROKEN_TEXT("COL-030", "文本表格结构有误"),
  BROKEN_SPREADSHEET("COL-031", "电子表格损坏"),
  INFLATED("COL-032", "电子表格异常膨胀"),
  NOT_JSON_LINES("COL-033", "不是逐行 JSON"),
  UNKNOWN_ITEM("COL-040", "信息事项不在目录内"),
  UNKNOWN_DEPARTMENT("COL-041", "部门无权报送"),
  MISPLACED("COL-042", "收件箱中放错了文件夹"),
  CLOSED_DEPARTMENT("COL-043", "部门已撤并"),
  STORAGE("COL-050", "存储空间不足或写入失败");

  private final String code;
  private final String title;

  FileFault(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }
}

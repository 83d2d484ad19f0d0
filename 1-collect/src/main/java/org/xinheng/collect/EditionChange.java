package org.xinheng.collect;

/**
 * 版本差异的一处.
 *
 * @param kind what it means for those who report and for those who read
 * @param place the field's title, or the part of the item
 * @param before "" where it did not exist
 * @param after "" where it ceases
 */
public record EditionChange(Kind kind, String place, String before, String after) {

  /** 差异的性质. */
  public enum Kind {
    /** 报送要求变严: more is owed, or less is admitted. */
    STRICTER("要求变严"),
    /** 报送要求变宽. */
    LOOSER("要求变宽"),
    /** 公开得更多. */
    OPENS("公开更多"),
    /** 公开得更少. */
    CLOSES("公开更少"),
    /** 同一记录的判定变了: what counts as the same record. */
    KEY("判定变化"),
    /** 文字和依据: nothing else changes. */
    WORDING("文字调整");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}

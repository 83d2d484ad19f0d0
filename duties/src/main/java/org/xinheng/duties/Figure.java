package org.xinheng.duties;

import java.util.Arrays;
import java.util.Optional;
import org.xinheng.vocabulary.Dimension;

/** 看板上的数. Each opens the list of what it counts, and the list adds up to it. */
public enum Figure {
  REPORTED("报送行数", "本月收到的报送：入档、退回和待核对的行，重复的不计"),
  RETURNED("退回行数", "本月收到的报送中退回的行"),
  UNLAWFUL("依法维度的错误", "本月收到、因不合法退回的行"),
  UNTIMELY("及时维度的错误", "本月收到、因不及时退回的行，和迟报而入档的记录"),
  INACCURATE("准确维度的错误", "本月收到、因不准确退回的行"),
  UNSTANDARD("规范维度的错误", "本月收到、因不规范退回的行"),
  INCOMPLETE("完整维度的错误", "本月收到、因不完整退回的行"),
  OWED("有期限的报送", "本月首次收到、有报送期限的记录；按期的除以全部即及时率"),
  LATE("迟报", "本月首次收到、收到时已过报送期限的记录"),
  DECIDED("在档决定数", "本月作出、现已在档的决定"),
  CASES("申报案件数", "部门申报的本月决定件数，以最后一次申报为准"),
  TAKEN("实有决定数", "申报的和在档的，以多的为准，应报未报的至少计一件；申报而在档的除以全部即上报率"),
  MISSING("缺报", "申报了而不在档的件数；定期报送到期一件没有也没有零报告的，每项另计一件"),
  UNDERSTATED("与在档不符", "申报的件数（零报告也是）少于在档和查实瞒报的事项"),
  UNDECLARED("未申报", "到期没有申报案件数的事项"),
  COMPARED("抽查核对", "本月作出的决定中抽查核对过的；一致的除以全部即一致率"),
  DIFFERS("错报", "抽查核对结果为不一致的"),
  CONCEALED("查实瞒报", "本月作出、查实为瞒报的决定"),
  PUBLICITY_OWED("应公示", "公示期限在本月的决定；按期公示的除以全部即公示及时率"),
  PUBLICITY_LATE("公示迟", "公示期限在本月、过期才公示或至今没有公示的决定");

  private final String title;
  private final String counted;

  Figure(String title, String counted) {
    this.title = title;
    this.counted = counted;
  }

  public String title() {
    return title;
  }

  /** What it counts, in Chinese. */
  public String counted() {
    return counted;
  }

  /** The figure itself. */
  public long of(Counts counts) {
    return switch (this) {
      case REPORTED -> counts.of(Count.REPORTED);
      case RETURNED -> counts.of(Count.RETURNED);
      case UNLAWFUL -> counts.errors(Dimension.LAWFUL);
      case UNTIMELY -> counts.errors(Dimension.TIMELY);
      case INACCURATE -> counts.errors(Dimension.ACCURATE);
      case UNSTANDARD -> counts.errors(Dimension.STANDARD);
      case INCOMPLETE -> counts.errors(Dimension.COMPLETE);
      case OWED -> counts.of(Count.OWED);
      case LATE -> counts.late();
      case DECIDED -> counts.of(Count.DECIDED);
      case CASES -> counts.cases().orElse(0L);
      case TAKEN -> counts.taken();
      case MISSING -> counts.missing();
      case UNDERSTATED -> counts.of(Count.UNDERSTATED);
      case UNDECLARED -> counts.of(Count.UNDECLARED);
      case COMPARED -> counts.compared();
      case DIFFERS -> counts.of(Count.DIFFERS);
      case CONCEALED -> counts.of(Count.CONCEALED);
      case PUBLICITY_OWED -> counts.of(Count.PUBLICITY_OWED);
      case PUBLICITY_LATE -> counts.of(Count.PUBLICITY_OWED) - counts.of(Count.PUBLISHED_IN_TIME);
    };
  }

  public static Figure errorsOf(Dimension dimension) {
    return switch (dimension) {
      case LAWFUL -> UNLAWFUL;
      case TIMELY -> UNTIMELY;
      case ACCURATE -> INACCURATE;
      case STANDARD -> UNSTANDARD;
      case COMPLETE -> INCOMPLETE;
    };
  }

  /** The whole that the rate is a share of. */
  public static Figure wholeOf(Rate rate) {
    return switch (rate) {
      case REPORTING -> TAKEN;
      case TIMELINESS -> OWED;
      case COMPLIANCE -> REPORTED;
      case CONSISTENCY -> COMPARED;
    };
  }

  /** Of which rows were returned for an error of this dimension; empty for every other figure. */
  public Optional<Dimension> dimension() {
    return Arrays.stream(Dimension.values()).filter(one -> errorsOf(one) == this).findFirst();
  }
}

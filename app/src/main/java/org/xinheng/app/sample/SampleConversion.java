package org.xinheng.app.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.District;
import org.xinheng.app.sample.SampleShape.Office;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeConversion.Listed;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Taken;
import org.xinheng.link.CodeNotices;
import org.xinheng.link.CodeSegments;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionState;
import org.xinheng.link.OldRegistration;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 样例的存量代码. Five months of conversion by two registrars, made up, through the same doors as real
 * ones: lists, segments, codes given, certificates exchanged, a notice signed by some.
 */
@Component
final class SampleConversion {
  private static final String BY = "样例程序";
  private static final int OLD_FIRMS = 900;

  private final District district;
  private final DataSource database;
  private final CodeConversion conversions;
  private final CodeNotices notices;
  private final Clock clock;

  SampleConversion(
      District district,
      DataSource database,
      CodeConversion conversions,
      CodeNotices notices,
      Clock clock) {
    this.district = district;
    this.database = database;
    this.conversions = conversions;
    this.notices = notices;
    this.clock = clock;
  }

  void make(int entities) {
    var shape = SampleShape.of(district, LocalDate.now(clock));
    var lists = new SampleOldLists(shape, SampleFiles.entities(shape, entities));
    registrar("92", shape).ifPresent(approval -> businesses(approval, shape, lists));
    registrar("51", shape)
        .ifPresent(civil -> {
          take(civil, 3, "社会组织存量.csv", lists.associations(40));
          segment(civil, "51", shape.division(), "YX000501", "YX000600");
          give(civil, 2, 25);
          exchange(civil, 0, 8);
        });
  }

  /** The first registrar of the category; a district may have none. */
  private Optional<Office> registrar(String category, SampleShape shape) {
    return shape.offices().stream()
        .filter(office -> district.registrars().registers(code(office), category))
        .findFirst();
  }

  private void businesses(Office approval, SampleShape shape, SampleOldLists lists) {
    take(approval, 5, "工商存量户第一批.xlsx", lists.known(0, OLD_FIRMS / 2));
    segment(approval, "92", shape.division(), "YX000001", "YX000400");
    segment(approval, "91", shape.division(), "YX000401", "YX000440");
    take(approval, 4, "个体存量户.xlsx", lists.unknown(0, 90));
    give(approval, 3, 30);
    take(approval, 2, "工商存量户第二批.xlsx", lists.known(OLD_FIRMS / 2, OLD_FIRMS));
    give(approval, 1, 25);
    exchange(approval, 1, 200);
    tell(approval, shape);
  }

  private Clock then(int monthsAgo) {
    Instant then = ZonedDateTime.now(clock).minusMonths(monthsAgo).toInstant();
    return Clock.fixed(then, clock.getZone());
  }

  private void take(Office registrar, int monthsAgo, String file, List<OldRegistration> rows) {
    var listed = new ArrayList<Listed>();
    for (var row : rows) {
      listed.add(new Taken(listed.size() + 2, row));
    }
    listed.add(new Returned(listed.size() + 2, List.of("（合计）", "", ""), "没有名称；登记日期不是日期"));
    CodeConversion.on(database, district.registrars(), then(monthsAgo))
        .take(code(registrar), file, BY, listed.iterator());
  }

  private void segment(
      Office registrar, String category, String division, String first, String last) {
    CodeSegments.on(database, district.registrars(), then(5))
        .enter(code(registrar), category, division, first, last, "省统一社会信用代码工作办公室 2016 年下发（样例）", BY);
  }

  private void give(Office registrar, int monthsAgo, int most) {
    var segments = CodeSegments.on(database, district.registrars(), then(monthsAgo));
    in(registrar, ConversionState.UNCONVERTED, most).forEach(one -> segments.assign(one.id(), BY));
  }

  private void exchange(Office registrar, int monthsAgo, int most) {
    var at = CodeConversion.on(database, district.registrars(), then(monthsAgo));
    var day = LocalDate.now(then(monthsAgo));
    in(registrar, ConversionState.CODED, most).forEach(one -> at.exchanged(one.id(), day, BY));
  }

  private List<Conversion> in(Office registrar, ConversionState state, int most) {
    return conversions.list(Optional.of(code(registrar)), state, 0, most);
  }

  private void tell(Office registrar, SampleShape shape) {
    var users =
        List.of(
            code(shape.office("税务")),
            code(shape.office("人力资源")),
            code(shape.office("财政")),
            code(shape.office("公安")));
    long notice = notices.send(code(registrar), users.stream().distinct().toList(), BY);
    notices.sign(notice, users.getFirst(), BY);
  }

  private static DepartmentCode code(Office office) {
    return new DepartmentCode(office.code());
  }
}

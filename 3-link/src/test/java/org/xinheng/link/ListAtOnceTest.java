package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.xinheng.vocabulary.LegacyCode;

@DisplayName("存量名单：成批匹配与逐行匹配结果一致，所问的不随行数增加")
class ListAtOnceTest {
  private static final String STANDS =
      """
      select c.name || ' ' || c.legacy_code || ' ' || c.claimed_code || ' → ' || c.state || ' ' || coalesce(c.code, '–') || ' ' || coalesce(c.method, '–')
             || ' ' || coalesce((select e.name || ' ' || coalesce(e.code, '–') from link.market_entity e where e.id = c.entity), '–')
             || ' ' || array(select e.name from link.market_entity e where e.id = any(c.candidates) order by e.name)::text
             || ' ' || array(select p.kind || p.why from link.conversion_problem p where p.conversion = c.id order by p.kind, p.why)::text
             || ' ' || array(select s.state from link.conversion_step s where s.conversion = c.id order by s.id)::text
        from link.conversion c order by c.id\
      """;
  private static final String BORNE =
      """
      select e.name || ' ' || l.kind || ' ' || l.code || ' ' || l.seen_from || ' ' || coalesce(l.seen_until::text, '–')
        from link.legacy_code l join link.market_entity e on e.id = l.entity order by 1\
      """;

  private static OldRegistration row(Random random) {
    int who = random.nextInt(40);
    var number = InventedCodes.registrationNumber(random.nextInt(40));
    boolean core = random.nextInt(6) == 0;
    var claimed =
        switch (random.nextInt(5)) {
          case 0 -> InventedCodes.mismatch(random.nextInt(40));
          case 1, 2 -> InventedCodes.enterprise(random.nextInt(40));
          default -> "";
        };
    var ended =
        random.nextInt(8) == 0
            ? Optional.of(LocalDate.of(2013, 5, 6))
            : Optional.<LocalDate>empty();
    return new OldRegistration(
        "某区例第" + who + "有限公司",
        random.nextInt(4) == 0 ? "92" : "91",
        core
            ? new LegacyCode(
                LegacyCode.Kind.ORGANISATION_CODE, InventedCodes.organisation(random.nextInt(40)))
            : new LegacyCode(LegacyCode.Kind.REGISTRATION_NUMBER, number),
        random.nextInt(5) == 0 ? InventedCodes.registrationNumber(random.nextInt(40)) : "",
        "赵" + who % 3,
        "某街" + who % 3 + "号",
        "",
        LocalDate.of(2010, 5, 4),
        ended,
        claimed,
        Optional.empty());
  }

  /** A register on which some of the names and codes stand already. */
  private static OldRegister known() {
    var old = new OldRegister();
    for (int i = 0; i < 40; i += 4) {
      old.register.subject(
          Sent.registration("某区例第" + i + "有限公司").code(InventedCodes.enterprise(i)));
    }
    return old;
  }

  private static List<String> told(OldRegister old) {
    var told = new ArrayList<>(old.register.sql.sql(STANDS).query(String.class).list());
    told.addAll(old.register.sql.sql(BORNE).query(String.class).list());
    return told;
  }

  @Test
  @DisplayName("随机的名单（同名、同号、同码、注销、错码混杂，固定种子）：一次导入与一行一批导入，结果逐字相同")
  void together_is_as_one_by_one() {
    var random = new Random(20261130);
    var rows = new ArrayList<OldRegistration>();
    for (int i = 0; i < 120; i++) {
      rows.add(row(random));
    }
    var together = known();
    together.take(rows.toArray(OldRegistration[]::new));
    var single = known();
    rows.forEach(single::take);
    assertThat(told(together)).hasSizeGreaterThan(60).isEqualTo(told(single));
    var sums = together.conversions.batches(OldRegister.ALL, 1).getFirst();
    var one = single.conversions.batches(OldRegister.ALL, rows.size());
    assertThat(List.of(sums.taken(), sums.toPerson(), sums.returned(), sums.repeated()))
        .isEqualTo(
            List.of(
                one.stream().mapToInt(CodeConversion.Batch::taken).sum(),
                one.stream().mapToInt(CodeConversion.Batch::toPerson).sum(),
                one.stream().mapToInt(CodeConversion.Batch::returned).sum(),
                one.stream().mapToInt(CodeConversion.Batch::repeated).sum()));
  }

  @Test
  @DisplayName("一千行用不到一百条语句：逐行导入每行要十条")
  void a_long_list_asks_few_questions() {
    var old = new OldRegister();
    var asked = new AtomicInteger();
    var conversions =
        CodeConversion.on(
            counting(old.register.database, asked), OldRegister.REGISTRARS, old.clock);
    var rows = new ArrayList<CodeConversion.Listed>();
    for (int i = 0; i < 1000; i++) {
      rows.add(
          new CodeConversion.Taken(
              i + 2,
              OldRegister.row(
                  "某区例合格" + i + "有限公司",
                  InventedCodes.registrationNumber(i),
                  i % 2 == 0 ? InventedCodes.enterprise(i) : "")));
    }
    conversions.take(OldRegister.REGISTRAR, "名单.csv", "王办", rows.iterator());
    assertThat(conversions.batches(OldRegister.ALL, 1).getFirst().taken()).isEqualTo(1000);
    assertThat(asked.get()).isLessThan(100);
  }

  /** The same database, each statement that is prepared counted. */
  private static DataSource counting(DataSource database, AtomicInteger asked) {
    return new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        var own = super.getConnection();
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, given) -> {
                  if (method.getName().equals("prepareStatement")) {
                    asked.incrementAndGet();
                  }
                  return method.invoke(own, given);
                });
      }
    };
  }
}

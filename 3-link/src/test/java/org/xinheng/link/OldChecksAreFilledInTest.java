package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.postgres.Migrations;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.LegacyCode.Kind;

@DisplayName("升级：此前导入的旧代码补算校验，与程序算的一致；此前重复的行从退回里分出来")
class OldChecksAreFilledInTest {
  private static final List<LegacyCode> CODES =
      List.of(
          new LegacyCode(Kind.REGISTRATION_NUMBER, "371200600000019"),
          new LegacyCode(Kind.REGISTRATION_NUMBER, "371200600000018"),
          new LegacyCode(Kind.REGISTRATION_NUMBER, "370000018067809"),
          new LegacyCode(Kind.REGISTRATION_NUMBER, InventedCodes.registrationNumber(77)),
          new LegacyCode(Kind.REGISTRATION_NUMBER, "3712022801234"),
          new LegacyCode(Kind.REGISTRATION_NUMBER, "37120228012345"),
          new LegacyCode(Kind.REGISTRATION_NUMBER, "320722NA000213X"),
          new LegacyCode(Kind.ORGANISATION_CODE, "085948158"),
          new LegacyCode(Kind.ORGANISATION_CODE, "08594815-8"),
          new LegacyCode(Kind.ORGANISATION_CODE, "085948157"),
          new LegacyCode(Kind.ORGANISATION_CODE, InventedCodes.organisation(5)),
          new LegacyCode(Kind.ORGANISATION_CODE, "371200600000019"),
          new LegacyCode(Kind.TAX_NUMBER, "371202085948158"),
          new LegacyCode(Kind.TAX_NUMBER, "371202085948157"),
          new LegacyCode(Kind.SOCIAL_ORGANISATION_CERTIFICATE, "社证字第0100号"));

  @Test
  @DisplayName("逐种逐个相同")
  void each_check_is_what_the_program_says() {
    var database = TestDatabase.fresh();
    Flyway.configure()
        .dataSource(database)
        .locations(Migrations.EVERY_STAGE)
        .defaultSchema("app")
        .createSchemas(true)
        .outOfOrder(true)
        .placeholderReplacement(false)
        .target("3.33")
        .load()
        .migrate();
    var sql = JdbcClient.create(database);
    sql.sql(
            "insert into link.conversion_batch (registrar, file_name, taken, returned, by, at) values ('spj', '名单', 15, 3, '王办', now())")
        .update();
    sql.sql(
            "insert into link.returned_old_row (batch, row, cells, why) values (1, 2, '{}', '没有名称'), (1, 3, '{}', '名单中已有同一名称和旧代码的主体，没有重复收下'), (1, 4, '{}', '登记日期不是日期')")
        .update();
    for (int i = 0; i < CODES.size(); i++) {
      sql.sql(
              """
              insert into link.conversion (registrar, batch, name, name_key, category, legacy_kind, legacy_code, tax_number, representative, address, town, registered_on, claimed_code, candidates, state, imported_at)
              values ('spj', 1, :name, :name, '91', :kind, :code, '', '', '', '', date '2010-05-04', '', '{}', 'UNCONVERTED', now())\
              """)
          .param("name", "例" + i)
          .param("kind", CODES.get(i).kind().name())
          .param("code", CODES.get(i).value())
          .update();
    }

    Migrations.run(database);

    assertThat(
            sql.sql("select legacy_check from link.conversion order by id")
                .query(String.class)
                .list())
        .isEqualTo(CODES.stream().map(code -> code.check().code()).toList());
    assertThat(
            sql.sql("select array[taken, returned, repeated] from link.conversion_batch")
                .query((row, n) -> List.of((Integer[]) row.getArray(1).getArray()))
                .single())
        .isEqualTo(List.of(15, 2, 1));
  }
}

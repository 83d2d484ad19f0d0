package org.xinheng.link.store;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.SubjectId;

/** 人工认定. What a person says an open row is; in the caller's transaction. */
final class ConversionWords {
  private final JdbcClient sql;
  private final ConversionSteps steps;
  private final ConvertedEntities entities;
  private final ConversionMatching matching;
  private final Clock clock;

  ConversionWords(
      JdbcClient sql,
      ConversionSteps steps,
      ConvertedEntities entities,
      ConversionMatching matching,
      Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.entities = entities;
    this.matching = matching;
    this.clock = clock;
  }

  /**
   * This entity with what code it has, or none of those that may be it: then they are ruled out.
   */
  void confirm(long id, Optional<SubjectId> entity, String why, String by) {
    ConversionMatching.alone(sql);
    var found = matchable(id, why);
    var code = entity.flatMap(this::codeOf);
    code.ifPresent(given -> mayShare(given, entity.orElseThrow()));
    var state = code.isPresent() ? ConversionState.CODED : ConversionState.UNCONVERTED;
    entity.ifPresentOrElse(
        chosen -> entities.put(found.row(), entity, code, clock.instant()),
        () ->
            entities.ruleOut(
                id, entities.mayBe(id).stream().map(ConvertedEntities.Found::id).toList()));
    sql.sql(
            """
            update link.conversion set state = :state, entity = :entity, code = :code, method = :method,
                   beside = exists (select 1 from link.conversion o where o.code = :code and o.id <> :id)
             where id = :id\
            """)
        .param("state", state.name())
        .param("entity", entity.map(SubjectId::value).orElse(null), java.sql.Types.BIGINT)
        .param("code", code.orElse(null), java.sql.Types.VARCHAR)
        .param("method", entity.isPresent() ? "MANUAL" : null)
        .param("id", id)
        .update();
    steps.solved(id, why, by);
    steps.done(id, state, (entity.isPresent() ? "确认匹配：" : "确认均不是：") + why, by);
  }

  /** Another code for the wrong one on the list, and matched again. */
  void correct(long id, String code, String why, String by) {
    ConversionMatching.alone(sql);
    var found = matchable(id, why);
    var right =
        switch (CodeReading.of(code.strip())) {
          case CodeReading.Sound(var sound, var cleaned, var how) -> sound.value();
          case CodeReading.OfficialMismatch(var value, var expected, var agrees) -> value;
          case CodeReading.IdentityNumber ignored -> "";
          case CodeReading.Legacy ignored -> "";
          case CodeReading.Absent ignored -> "";
          case CodeReading.Unreadable ignored -> "";
        };
    if (right.isEmpty() || right.equals(found.row().claimedCode())) {
      throw new ConversionRefused("CNV-026", "更正后的代码须为 18 位统一社会信用代码，且与名单上原来的不同，请照证照填写");
    }
    var was = found.row().claimedCode().isEmpty() ? "未填" : found.row().claimedCode();
    matching.renew(
        id, found.row().claiming(right), "更正名单上的代码（" + was + " 改为 " + right + "）：" + why, by);
  }

  private Conversion matchable(long id, String why) {
    return steps.open(
        id,
        why,
        Arrays.stream(ConversionState.values())
            .filter(ConversionState::matchable)
            .toArray(ConversionState[]::new));
  }

  private Optional<String> codeOf(SubjectId entity) {
    if (!entities.stands(entity)) {
      throw new ConversionRefused("CNV-021", "名册上没有这一户主体");
    }
    return entities.codeOf(entity);
  }

  /**
   * A code is of one entity; its other old registrations, and no other entity's, may have it too.
   */
  private void mayShare(String code, SubjectId entity) {
    boolean others =
        sql.sql(
                "select exists (select 1 from link.conversion where code = :code and entity is distinct from :entity)")
            .param("code", code)
            .param("entity", entity.value())
            .query(Boolean.class)
            .single();
    if (others) {
      throw new ConversionRefused("CNV-023", "该主体的代码 " + code + " 已属另一户存量主体");
    }
  }

  /** A code that does not check is the registrar's own, by its word. */
  void confirmOfficial(long id, String evidence, String by) {
    var found = steps.open(id, evidence, ConversionState.OFFICIAL_MISMATCH);
    var code = found.row().claimedCode();
    entities
        .held(code, found)
        .ifPresent(other -> {
          throw new ConversionRefused(
              "CNV-023", "代码 " + code + " 已属“" + other + "”，不能再给此户，请先核对是否同一户");
        });
    sql.sql(
            """
            insert into link.official_mismatch (code, name, evidence, confirmed_by, confirmed_at)
            values (:code, :name, :evidence, :by, :at) on conflict (code) do nothing\
            """)
        .param("code", code)
        .param("name", found.row().name())
        .param("evidence", evidence)
        .param("by", by)
        .param("at", steps.now())
        .update();
    var subject = entities.put(found.row(), found.entity(), Optional.of(code), clock.instant());
    sql.sql(
            "update link.conversion set state = 'CODED', code = :code, entity = :entity where id = :id")
        .param("code", code)
        .param("entity", subject.value())
        .param("id", id)
        .update();
    steps.solved(id, evidence, by);
    steps.done(id, ConversionState.CODED, "确认为登记机关所赋：" + evidence, by);
  }
}

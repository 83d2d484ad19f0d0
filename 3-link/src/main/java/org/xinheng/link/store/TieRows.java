package org.xinheng.link.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Role;
import org.xinheng.link.RegisterCourse.LeftAside;
import org.xinheng.link.Tie;
import org.xinheng.link.model.Course;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.EntryId;

/** 登记关系的行. Written whole for each entity followed; read to see whether 隶属 goes in a circle. */
final class TieRows {
  private static final int LONGEST_CHAIN = 10;

  private final JdbcClient sql;

  TieRows(JdbcClient sql) {
    this.sql = sql;
  }

  void write(Map<Long, Course> courses) {
    sql.sql("delete from link.tie where entity = any(:entities)")
        .param("entities", courses.keySet().toArray(Long[]::new))
        .update();
    var entities = new ArrayList<Long>();
    var places = new ArrayList<Integer>();
    var ties = new ArrayList<Tie>();
    courses.forEach((entity, course) -> {
      for (int i = 0; i < course.ties().size(); i++) {
        entities.add(entity);
        places.add(i + 1);
        ties.add(course.ties().get(i));
      }
    });
    if (ties.isEmpty()) {
      return;
    }
    sql.sql(
            """
            insert into link.tie (entity, place, kind, way, name, code, since, entry)
            select * from unnest(:entities::bigint[], :places::int[], :kinds::text[], :ways::text[], :names::text[], :codes::text[],
                                 :since::date[], :entries::bigint[])\
            """)
        .param("entities", entities.toArray(Long[]::new))
        .param("places", places.toArray(Integer[]::new))
        .param("kinds", ties.stream().map(tie -> tie.kind().name()).toArray(String[]::new))
        .param("ways", ties.stream().map(Tie::way).toArray(String[]::new))
        .param("names", ties.stream().map(Tie::name).toArray(String[]::new))
        .param("codes", ties.stream().map(Tie::code).toArray(String[]::new))
        .param("since", ties.stream().map(TieRows::day).toArray(String[]::new))
        .param("entries", ties.stream().map(tie -> tie.entry().value()).toArray(Long[]::new))
        .update();
  }

  private static @Nullable String day(Tie tie) {
    return tie.on().map(Object::toString).orElse(null);
  }

  /**
   * 提示. Successors whose stated code is on the register under names that are not the stated one.
   */
  Map<EntryId, LeftAside> misnamed(Map<Long, Course> courses) {
    var successors =
        courses.values().stream()
            .flatMap(course -> course.ties().stream())
            .filter(tie -> tie.kind() == Tie.Kind.SUCCEEDED_BY)
            .filter(tie -> !tie.code().isEmpty() && !tie.name().isEmpty())
            .toList();
    var told = new HashMap<EntryId, LeftAside>();
    if (successors.isEmpty()) {
      return told;
    }
    var names = new HashMap<String, String>();
    var keys = new HashMap<String, Set<String>>();
    sql.sql(
            """
            select e.code, now.name, array(select m.name_key from link.market_entity m where m.id in (e.id, now.id)
                                     union select o.name_key from link.other_name o where o.entity in (e.id, now.id)) as keys
              from link.market_entity e
              join link.market_entity now on now.id = coalesce(e.merged_into, e.id)
             where e.code = any(:codes)\
            """)
        .param("codes", successors.stream().map(Tie::code).toArray(String[]::new))
        .query(row -> {
          names.put(row.getString("code"), row.getString("name"));
          keys.put(row.getString("code"), Set.of((String[]) row.getArray("keys").getArray()));
        });
    for (var tie : successors) {
      var known = names.get(tie.code());
      if (known != null
          && !keys.getOrDefault(tie.code(), Set.of()).contains(EntityNames.key(tie.name()))) {
        told.put(
            tie.entry(),
            new LeftAside(
                Role.SUCCESSOR_CODE,
                tie.code(),
                "在本平台是“" + known + "”的代码，不是承继主体“" + tie.name() + "”的",
                "请核对承继主体的名称和代码，按更正重报"));
      }
    }
    return told;
  }

  /**
   * Of these entities, those that come back to themselves from parent to parent: the names on the
   * way.
   */
  Map<Long, List<String>> circles(Collection<Long> entities) {
    var circles = new HashMap<Long, List<String>>();
    sql.sql(
            """
            with recursive up as (
              select t.entity as start, p.id as at, array[e.name, p.name] as way, array[p.id] as seen
                from link.tie t
                join link.market_entity e on e.id = t.entity
                join link.market_entity p on p.code = t.code
               where t.entity = any(:entities) and t.kind = 'BRANCH_OF' and t.code <> ''
              union all
              select up.start, p.id, up.way || p.name, up.seen || p.id
                from up
                join link.tie t on t.entity = up.at and t.kind = 'BRANCH_OF' and t.code <> ''
                join link.market_entity p on p.code = t.code
               where up.at <> up.start and p.id <> all (up.seen) and cardinality(up.seen) < :longest
            )
            select start, way from up where at = start\
            """)
        .param("entities", entities.toArray(Long[]::new))
        .param("longest", LONGEST_CHAIN)
        .query(row -> {
          circles.put(row.getLong("start"), List.of((String[]) row.getArray("way").getArray()));
        });
    return circles;
  }
}

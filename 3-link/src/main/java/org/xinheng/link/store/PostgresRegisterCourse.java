package org.xinheng.link.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Role;
import org.xinheng.link.RegisterCourse;
import org.xinheng.link.RegisterWord;
import org.xinheng.link.model.Course;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** 登记的沿革 on PostgreSQL: what the pure rule says, written in a few statements a chunk. */
public final class PostgresRegisterCourse implements RegisterCourse {
  private final JdbcClient sql;
  private final Clock clock;
  private final TieRows ties;

  public PostgresRegisterCourse(DataSource dataSource, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.clock = clock;
    this.ties = new TieRows(sql);
  }

  @Override
  public Set<SubjectId> followed(Collection<SubjectId> subjects) {
    return new HashSet<>(
        sql.sql("select entity from link.course where entity = any(:subjects)")
            .param("subjects", numbers(subjects))
            .query((row, n) -> new SubjectId(row.getLong("entity")))
            .list());
  }

  @Override
  public Map<EntryId, LeftAside> follow(Map<SubjectId, List<RegisterWord>> words) {
    var courses = new LinkedHashMap<Long, Course>();
    words.forEach((subject, told) -> courses.put(subject.value(), Course.of(told)));
    note(courses.keySet());
    writeEntities(courses);
    writeNames(courses);
    writeFacts(courses);
    ties.write(courses);
    var leftAside = new HashMap<>(ties.misnamed(courses));
    courses
        .values()
        .forEach(course ->
            course.leftAside().forEach(one -> leftAside.put(one.entry(), course.why(one))));
    ties.circles(courses.keySet())
        .forEach((entity, way) ->
            Objects.requireNonNull(courses.get(entity)).circle(way).forEach(leftAside::put));
    return leftAside;
  }

  @Override
  public void forget(
      SubjectId subject,
      Collection<String> names,
      Collection<RegisterWord> told,
      Optional<RegisterWord.Called> first) {
    sql.sql("delete from link.other_name where entity = :subject and name_key = any(:keys)")
        .param("subject", subject.value())
        .param("keys", names.stream().map(EntityNames::key).toArray(String[]::new))
        .update();
    sql.sql(
            """
            update link.market_entity
               set representative = case when representative = any(:representatives) then :representative else representative end,
                   address = case when address = any(:addresses) then :address else address end
             where id = :subject and kind <> 'NATURAL_PERSON'\
            """)
        .param("subject", subject.value())
        .param("representatives", values(told, Role.REPRESENTATIVE))
        .param("representative", first.map(RegisterWord.Called::representative).orElse(""))
        .param("addresses", values(told, Role.ADDRESS))
        .param("address", first.map(RegisterWord.Called::address).orElse(""))
        .update();
  }

  private static String[] values(Collection<RegisterWord> told, Role role) {
    return told.stream()
        .map(word ->
            switch (word) {
              case RegisterWord.Registered registered -> registered.at(role);
              case RegisterWord.Changed changed -> changed.what() == role ? changed.after() : "";
              case RegisterWord.Succeeded ignored -> "";
              case RegisterWord.Called ignored -> "";
            })
        .filter(value -> !value.isEmpty())
        .toArray(String[]::new);
  }

  private void note(Collection<Long> entities) {
    sql.sql(
            """
            insert into link.course (entity) select unnest(:entities::bigint[]) on conflict do nothing\
            """)
        .param("entities", entities.toArray(Long[]::new))
        .update();
  }

  /** What no word tells stays as it was. */
  private void writeEntities(Map<Long, Course> courses) {
    var ids = courses.keySet().toArray(Long[]::new);
    var all = List.copyOf(courses.values());
    sql.sql(
            """
            update link.market_entity e
               set name = coalesce(nullif(c.name, ''), e.name), name_key = coalesce(nullif(c.name_key, ''), e.name_key),
                   representative = coalesce(nullif(c.representative, ''), e.representative),
                   address = coalesce(nullif(c.address, ''), e.address)
              from unnest(:ids::bigint[], :names::text[], :keys::text[], :representatives::text[], :addresses::text[])
                   as c (id, name, name_key, representative, address)
             where e.id = c.id and e.kind <> 'NATURAL_PERSON'\
            """)
        .param("ids", ids)
        .param("names", texts(all, Course::name))
        .param("keys", texts(all, course -> EntityNames.key(course.name())))
        .param("representatives", texts(all, course -> course.now(Role.REPRESENTATIVE)))
        .param("addresses", texts(all, course -> course.now(Role.ADDRESS)))
        .update();
  }

  private static String[] texts(
      List<Course> courses, java.util.function.Function<Course, String> text) {
    return courses.stream().map(text).toArray(String[]::new);
  }

  /**
   * A name that only a change told of goes when the change does; the days are what the words say,
   * and an end on the founding day, which earlier releases wrote, is none.
   */
  private void writeNames(Map<Long, Course> courses) {
    var entities = new ArrayList<Long>();
    var names = new ArrayList<Course.Former>();
    courses.forEach((entity, course) ->
        course
            .former()
            .forEach(name -> {
              entities.add(entity);
              names.add(name);
            }));
    sql.sql(
            """
            delete from link.other_name o using link.market_entity e
             where o.entity = any(:subjects) and e.id = o.entity and (o.by_change or o.name_key = e.name_key)\
            """)
        .param("subjects", courses.keySet().toArray(Long[]::new))
        .update();
    sql.sql(
            """
            insert into link.other_name (entity, name, name_key, ended_on, by_change)
            select entity, name, name_key, ended_on, by_change
              from unnest(:entities::bigint[], :names::text[], :keys::text[], :ended::date[], :byChange::boolean[])
                   as n (entity, name, name_key, ended_on, by_change)
            on conflict (entity, name_key) do update set ended_on = excluded.ended_on\
            """)
        .param("entities", entities.toArray(Long[]::new))
        .param("names", names.stream().map(Course.Former::name).toArray(String[]::new))
        .param("keys", names.stream().map(Course.Former::key).toArray(String[]::new))
        .param(
            "ended",
            names.stream().map(name -> text(name.endedOn().orElse(null))).toArray(String[]::new))
        .param("byChange", names.stream().map(Course.Former::byChange).toArray(Boolean[]::new))
        .update();
    var ids = courses.keySet().toArray(Long[]::new);
    sql.sql(
            """
            update link.other_name o set ended_on = null
              from unnest(:ids::bigint[], :founded::date[]) as f (entity, founded)
             where o.entity = f.entity and o.ended_on = f.founded\
            """)
        .param("ids", ids)
        .param(
            "founded",
            courses.values().stream()
                .map(course -> course.now(Role.ESTABLISHED_ON))
                .map(day -> day.isEmpty() ? null : day)
                .toArray(String[]::new))
        .update();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private void writeFacts(Map<Long, Course> courses) {
    sql.sql("delete from link.changed_fact where entity = any(:subjects)")
        .param("subjects", courses.keySet().toArray(Long[]::new))
        .update();
    var entities = new ArrayList<Long>();
    var roles = new ArrayList<Role>();
    var facts = new ArrayList<Course.Fact>();
    courses.forEach((entity, course) ->
        course
            .facts()
            .forEach((role, fact) -> {
              entities.add(entity);
              roles.add(role);
              facts.add(fact);
            }));
    sql.sql(
            """
            insert into link.changed_fact (entity, role, value, since, entry)
            select * from unnest(:entities::bigint[], :roles::text[], :values::text[], :since::date[], :entries::bigint[])\
            """)
        .param("entities", entities.toArray(Long[]::new))
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .param("values", facts.stream().map(Course.Fact::value).toArray(String[]::new))
        .param("since", facts.stream().map(fact -> fact.since().toString()).toArray(String[]::new))
        .param("entries", facts.stream().map(fact -> fact.entry().value()).toArray(Long[]::new))
        .update();
  }

  @Override
  public List<SubjectId> due(int most) {
    return sql.sql(
            """
            select distinct o.entity from link.other_name o
             where o.ended_on is not null and not exists (select 1 from link.course c where c.entity = o.entity)
             order by o.entity limit :most\
            """)
        .param("most", most)
        .query((row, n) -> new SubjectId(row.getLong("entity")))
        .list();
  }

  @Override
  public boolean caughtUp() {
    return sql.sql("select exists (select 1 from link.course_caught_up)")
        .query(Boolean.class)
        .single();
  }

  @Override
  public void noteCaughtUp() {
    sql.sql("insert into link.course_caught_up (at) values (:at)")
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private static Long[] numbers(Collection<SubjectId> subjects) {
    return subjects.stream().map(SubjectId::value).toArray(Long[]::new);
  }
}

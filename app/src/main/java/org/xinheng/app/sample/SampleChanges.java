package org.xinheng.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinheng.app.sample.SampleEntity.Kind;
import org.xinheng.app.sample.SampleShape.Office;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;

/**
 * 样例的登记变更. Each begins with what the entity's registration says and ends with something that fits
 * it: a name for a name, an amount for an amount.
 */
final class SampleChanges {
  private static final int AT_MOST = 200;

  private final SampleShape shape;
  private final List<SampleEntity> entities;
  private final SampleItems items;
  private final Random random;

  SampleChanges(SampleShape shape, List<SampleEntity> entities, SampleItems items, Random random) {
    this.shape = shape;
    this.entities = entities;
    this.items = items;
    this.random = random;
  }

  static boolean isChange(CatalogueItem item) {
    return item.find(Role.CONTENT_BEFORE).isPresent();
  }

  /** 变更. What, before, after; {@code called} is the name it is reported under. */
  private record Change(String what, String before, String after, LocalDate on, String called) {}

  List<String> row(CatalogueItem item, Office office, LocalDate day) {
    var entity = registeredBefore(day);
    var change = change(entity, day);
    var row = new ArrayList<>(items.row(item, entity, office, change.on()));
    row.set(item.indexOf(Role.SUBJECT_NAME), change.called());
    row.set(item.indexOf(Role.CATEGORY), change.what());
    row.set(item.indexOf(Role.CONTENT_BEFORE), change.before());
    row.set(item.indexOf(Role.CONTENT), change.after());
    return row;
  }

  /** One that stands and whose registration is older, so that the change is news. */
  private SampleEntity registeredBefore(LocalDate day) {
    var entity = entities.get(random.nextInt(entities.size()));
    for (int i = 0; i < AT_MOST && !fits(entity, day); i++) {
      entity = entities.get(random.nextInt(entities.size()));
    }
    return entity;
  }

  private static boolean fits(SampleEntity entity, LocalDate day) {
    return entity.state().equals("存续") && entity.approved().isBefore(day);
  }

  private Change change(SampleEntity entity, LocalDate day) {
    if (!entity.formerName().isEmpty()) {
      return new Change("名称", entity.formerName(), entity.name(), entity.approved(), entity.name());
    }
    if (entity.kind() == Kind.INDIVIDUAL_BUSINESS) { // a person's name and home stay out of it
      return of(entity, "经营范围", entity.trade().scope(), wider(entity), day);
    }
    return switch (random.nextInt(5)) {
      case 0 ->
          entity.kind() == Kind.COMPANY
              ? new Change("名称", entity.name(), renamed(entity), day, renamed(entity))
              : of(entity, "经营范围", entity.trade().scope(), wider(entity), day);
      case 1 -> of(entity, "法定代表人", entity.representative(), another(entity), day);
      case 2 -> of(entity, "住所", entity.address(), moved(entity), day);
      case 3 -> of(entity, "注册资本", entity.capital(), doubled(entity), day);
      default -> of(entity, "经营范围", entity.trade().scope(), wider(entity), day);
    };
  }

  private static Change of(
      SampleEntity entity, String what, String before, String after, LocalDate on) {
    return new Change(what, before, after, on, entity.name());
  }

  /** From the district's name to the province's, or back. */
  private String renamed(SampleEntity entity) {
    var local = shape.shortName();
    return entity.name().startsWith(local)
        ? shape.province() + entity.name().substring(local.length())
        : local + entity.name().substring(shape.province().length());
  }

  private String another(SampleEntity entity) {
    return entities.get((entity.number() + 1) % entities.size()).representative();
  }

  private static String moved(SampleEntity entity) {
    return entity.address().replaceAll("\\d+号$", "") + (entity.number() % 300 + 401) + "号";
  }

  private static String doubled(SampleEntity entity) {
    return 2 * Integer.parseInt(entity.capital().replaceAll("\\D.*$", "")) + "万元";
  }

  private static String wider(SampleEntity entity) {
    return entity.trade().scope() + "；仓储服务（不含危险品）";
  }
}

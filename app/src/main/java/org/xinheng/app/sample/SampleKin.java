package org.xinheng.app.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.app.sample.SampleEntity.Kind;
import org.xinheng.app.sample.SampleShape.Office;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;

/**
 * 样例的分支机构与合并分立. Companies with branches, one with many; branches whose enterprise is not of this
 * district; mergers and divisions of each way.
 */
final class SampleKin {
  private static final int PARENTS = 40;
  private static final int MERGED = 9;
  private static final int MANY = 26;
  private static final int FIRST = 980_001;
  private static final List<String> ORDINALS = List.of("第一", "第二", "第三");

  private final SampleShape shape;
  private final List<SampleEntity> companies;

  /**
   * @param entities those of the sample; the ties are among the first plain companies of them
   */
  SampleKin(SampleShape shape, List<SampleEntity> entities) {
    this.shape = shape;
    this.companies =
        entities.stream()
            .filter(one -> one.kind() == Kind.COMPANY && one.state().equals("存续"))
            .filter(one -> one.formerName().isEmpty() && !one.code().isEmpty())
            .skip(20) // the doubts are about the first
            .limit((long) PARENTS + MERGED)
            .toList();
  }

  /** Registrations of the branches. */
  List<List<String>> branches(Office registrar) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < companies.size() - MERGED; i++) {
      var parent = companies.get(i);
      int count = i == 0 ? MANY : 1 + i % ORDINALS.size();
      for (int n = 0; n < count; n++) {
        var name =
            parent.name()
                + (i == 0
                    ? shape.towns().get(n % shape.towns().size()) + "第" + (n + 1)
                    : ORDINALS.get(n))
                + "分公司";
        var branch = branch(parent, name, FIRST + rows.size());
        var row = RegistrationRow.of(branch, shape, registrar);
        rows.add(RegistrationRow.branch(row, parent.name(), parent.code()));
      }
    }
    rows.addAll(ofElsewhere(registrar));
    return rows;
  }

  private SampleEntity branch(SampleEntity parent, String name, int number) {
    var code = SampleEntities.code(Kind.COMPANY, shape.division(), "9" + "%06d".formatted(number));
    return parent.namesake(number, code, "样例负责人").called(name);
  }

  /** Their enterprise has its seat elsewhere and does not come to this platform. */
  private List<List<String>> ofElsewhere(Office registrar) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < Math.min(2, companies.size()); i++) {
      var name = "外地例城市物流有限公司" + shape.shortName() + ORDINALS.get(i) + "分公司";
      var branch = branch(companies.get(i), name, FIRST + 900 + i);
      var row = RegistrationRow.of(branch, shape, registrar);
      var code = SampleEntities.code(Kind.COMPANY, shape.division(), "9" + (FIRST + 990));
      rows.add(RegistrationRow.branch(row, "外地例城市物流有限公司", code));
    }
    return rows;
  }

  /** 吸收合并, 新设合并, 解散分立, 存续分立: changes approved a year to a month ago. */
  List<List<String>> changes(CatalogueItem item, SampleItems items, Office office) {
    if (companies.size() < PARENTS + MERGED) {
      return List.of();
    }
    var last = companies.subList(companies.size() - MERGED, companies.size());
    return List.of(
        row(item, items, office, last.get(0), "吸收合并", 8, last.get(1)),
        row(item, items, office, last.get(2), "新设合并", 6, last.get(3)),
        row(item, items, office, last.get(8), "新设合并", 6, last.get(3)),
        row(item, items, office, last.get(4), "解散分立", 4, last.get(5), last.get(6)),
        row(item, items, office, last.get(1), "存续分立", 2, last.get(7)));
  }

  private List<String> row(
      CatalogueItem item,
      SampleItems items,
      Office office,
      SampleEntity of,
      String way,
      int weeksAgo,
      SampleEntity... successors) {
    var row = new ArrayList<>(items.row(item, of, office, shape.today().minusWeeks(weeksAgo)));
    boolean stays = way.equals("存续分立");
    row.set(item.indexOf(Role.CATEGORY), stays ? "合并分立" : "注销");
    row.set(item.indexOf(Role.CONTENT_BEFORE), "存续");
    row.set(item.indexOf(Role.CONTENT), stays ? "存续，分立出新的主体" : "因" + way + "注销");
    row.set(item.indexOf(Role.SUCCESSION), way);
    row.set(item.indexOf(Role.SUCCESSOR_NAME), joined(SampleEntity::name, successors));
    row.set(item.indexOf(Role.SUCCESSOR_CODE), joined(SampleEntity::code, successors));
    return row;
  }

  private static String joined(Function<SampleEntity, String> what, SampleEntity... all) {
    return Arrays.stream(all).map(what).collect(Collectors.joining("；"));
  }
}

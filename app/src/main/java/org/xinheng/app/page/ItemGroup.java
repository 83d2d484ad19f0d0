package org.xinheng.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Nature;

/**
 * 公示信息的归组. How the public items of the catalogue are told apart on pages: the decisions owed within
 * seven working days first, the others by their 信息性质.
 */
public record ItemGroup(String title, List<CatalogueItem> items) {
  private static final Map<String, String> TITLES =
      Map.of(
          "失信信息", "名单和失信信息",
          "守信信息", "守信信息",
          "基础信息", "登记和年报",
          "其他信息", "监管和服务");
  private static final List<String> ORDER = List.of("失信信息", "守信信息", "其他信息", "基础信息");

  public ItemGroup {
    items = List.copyOf(items);
  }

  /** The groups that have an item, 双公示 first. */
  public static List<ItemGroup> of(Catalogue catalogue) {
    var open =
        catalogue.items().stream()
            .filter(item -> item.nature() != Nature.REGISTRATION)
            .filter(item -> item.provisions().disclosure() == DisclosureWay.OPEN)
            .toList();
    var groups = new ArrayList<ItemGroup>();
    groups.add(
        new ItemGroup(
            "双公示", open.stream().filter(item -> item.provisions().dualPublicity()).toList()));
    for (var nature : ORDER) {
      groups.add(
          new ItemGroup(
              TITLES.getOrDefault(nature, nature),
              open.stream()
                  .filter(item -> !item.provisions().dualPublicity())
                  .filter(item -> item.provisions().creditClass().equals(nature))
                  .toList()));
    }
    return groups.stream().filter(group -> !group.items().isEmpty()).toList();
  }
}

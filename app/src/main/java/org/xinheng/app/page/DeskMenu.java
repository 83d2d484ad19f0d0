package org.xinheng.app.page;

import java.util.List;

/**
 * 工作台菜单. The links this person may use, in groups, each with the number of things that wait there.
 */
public record DeskMenu(List<Group> groups) {
  public record Group(String title, List<Link> links) {}

  public record Link(String href, String title, long count, boolean urgent) {}

  /** How many things wait that must not wait long. */
  public long urgent() {
    return groups.stream()
        .flatMap(group -> group.links().stream())
        .filter(Link::urgent)
        .mapToLong(Link::count)
        .sum();
  }
}

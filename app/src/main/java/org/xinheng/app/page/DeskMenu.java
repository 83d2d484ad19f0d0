package org.xinheng.app.page;

import java.util.List;

/**
 * 工作台菜单. The links this person may use, in groups, each with the number of things that wait there.
 */
public record DeskMenu(List<Group> groups) {
  public record Group(String title, List<Link> links) {}

  public record Link(String href, String title, long count, boolean urgent) {}
}

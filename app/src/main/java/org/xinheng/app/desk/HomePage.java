package org.xinheng.app.desk;

import java.util.List;

/**
 * 工作台首页的内容.
 *
 * @param furnishes whether this person sends files, so that the last ones are shown
 */
public record HomePage(
    String person,
    String department,
    String roles,
    List<Task> tasks,
    List<SubmissionView> latest,
    boolean furnishes,
    boolean allDepartments) {

  /** Whether nothing at all waits. */
  public boolean calm() {
    return tasks.stream().allMatch(task -> task.count() == 0);
  }

  /**
   * 待办. One kind of thing that waits, how many, and the one action it asks for.
   *
   * @param tone {@code late}, {@code due} or ""
   */
  public record Task(String title, String action, String href, long count, String tone) {}
}

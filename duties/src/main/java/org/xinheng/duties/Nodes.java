package org.xinheng.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;

/** 交换节点. By which way each department sends, when last, and what of it is still on its way. */
public interface Nodes {

  /**
   * 一个节点: a department and a channel, in the last thirty days unless said otherwise.
   *
   * @param last the last receipt ever; empty for a way never used
   * @param failed files not taken as a whole
   * @param backlog files not finished
   */
  record Node(
      DepartmentCode department,
      String channel,
      Optional<Instant> last,
      long files,
      long rows,
      long returned,
      long failed,
      long backlog) {

    /** 健康状况: an alarm for a backlog or more than five in a hundred rows returned. */
    public Health health() {
      if (backlog > 0) {
        return Health.WAITING;
      }
      if (failed > 0 || returned * 20 > rows) {
        return Health.FAULTY;
      }
      if (last.isEmpty()) {
        return Health.UNUSED;
      }
      return files == 0 ? Health.SILENT : Health.GOOD;
    }
  }

  /** 健康状况. */
  enum Health {
    GOOD("正常"),
    WAITING("有积压"),
    FAULTY("差错多"),
    SILENT("三十天没有来件"),
    UNUSED("从未来件");

    private final String title;

    Health(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * By department, then channel; who furnishes something and has never sent anything stands there
   * with the desk, which is open to all.
   */
  List<Node> all(Optional<DepartmentCode> department);
}

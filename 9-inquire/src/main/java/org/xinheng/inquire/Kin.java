package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.vocabulary.SubjectId;

/**
 * 关联主体. Whose branch an entity is and which branches it has, whom it was merged or divided into and
 * whose place it took, as the registrar has said. Their records are their own and never counted
 * here.
 *
 * @param branches by name, at most as many as asked for
 * @param branchCount how many branches there are
 */
public record Kin(
    Optional<Other> parent,
    List<Other> branches,
    int branchCount,
    List<Other> successors,
    List<Other> predecessors) {
  public Kin {
    branches = List.copyOf(branches);
    successors = List.copyOf(successors);
    predecessors = List.copyOf(predecessors);
  }

  /**
   * The entity at the other end.
   *
   * @param name as it is called now where it is on the register, else as the registrar stated it
   * @param code "" where not stated
   * @param subject absent where it is not on the register
   * @param way 吸收合并, 新设合并, 存续分立, 解散分立 or ""
   * @param on the day of approval, where known
   */
  public record Other(
      String name, String code, Optional<SubjectId> subject, String way, Optional<LocalDate> on) {

    /** What it is called, or its code where nobody has said. */
    public String title() {
      return name.isEmpty() ? code : name;
    }

    /** 存续分立: the one it was divided off from goes on beside it. */
    public boolean dividedOff() {
      return way.equals("存续分立");
    }
  }

  /** 一次合并或分立. Who took its place by one way on one day. */
  public record Succession(String way, Optional<LocalDate> on, List<Other> others) {
    public Succession {
      others = List.copyOf(others);
    }

    public String title() {
      return way.isEmpty() ? "合并分立" : way;
    }

    public boolean dividedOff() {
      return others.getFirst().dividedOff();
    }
  }

  /** The successors, each merger and division by itself, in their order. */
  public List<Succession> successions() {
    return successors.stream()
        .collect(
            Collectors.groupingBy(
                other -> new Succession(other.way(), other.on(), List.of()),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(each -> new Succession(each.getKey().way(), each.getKey().on(), each.getValue()))
        .toList();
  }

  public boolean isEmpty() {
    return parent.isEmpty() && branchCount == 0 && successors.isEmpty() && predecessors.isEmpty();
  }
}

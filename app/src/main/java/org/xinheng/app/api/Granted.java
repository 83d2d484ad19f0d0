package org.xinheng.app.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Register;
import org.xinheng.duties.Sharing;
import org.xinheng.duties.Sharing.Grant;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 凭授权查询. On which grants a department's inquiry rests, what is kept from it for want of one, and
 * the record of each use.
 */
@Component
final class Granted {
  private static final String WANTING = "DTY-066";

  private final Sharing sharing;
  private final Register register;
  private final Catalogue catalogue;

  Granted(Sharing sharing, Register register, Catalogue catalogue) {
    this.sharing = sharing;
    this.register = register;
    this.catalogue = catalogue;
  }

  /** What is not answered, whether there is any or not. */
  record Withheld(ItemCode item, String title, String code, String why) {}

  /** The audience with its grants, by item. */
  record Inquiry(Audience audience, Map<ItemCode, Grant> grants, List<Withheld> withheld) {}

  /**
   * Of one item, or of all.
   *
   * @throws ApiRefusal DTY-066 where the grant named is none that this department may use for it
   */
  Inquiry of(Caller caller, Optional<ItemCode> item) {
    if (!(caller.audience() instanceof Audience.Department department)) {
      if (!caller.grant().isEmpty()) {
        throw ApiRefusal.parameter("grant", "授权编号 grant 须与查询事由 purpose 一起使用，请写明事由。");
      }
      return new Inquiry(caller.audience(), Map.of(), List.of());
    }
    var live = sharing.live(department.code());
    var grants = caller.grant().isEmpty() ? theOnlyOnes(live) : named(caller.grant(), live, item);
    var audience =
        new Audience.Department(
            department.code(),
            department.purpose(),
            predecessors(department.code()),
            grants.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, one -> Set.copyOf(one.getValue().fields()))));
    var withheld =
        catalogue.items().stream()
            .filter(one -> item.isEmpty() || item.get().equals(one.code()))
            .filter(one -> Disclosure.needsGrant(one.provisions()))
            .filter(one -> !grants.containsKey(one.code()))
            .map(one -> withheld(one, live))
            .toList();
    return new Inquiry(audience, grants, withheld);
  }

  private static Map<ItemCode, Grant> theOnlyOnes(List<Grant> live) {
    var only = new HashMap<ItemCode, Grant>();
    live.stream()
        .collect(Collectors.groupingBy(Grant::item))
        .forEach((item, several) -> {
          if (several.size() == 1) {
            only.put(item, several.getFirst());
          }
        });
    return only;
  }

  private static Map<ItemCode, Grant> named(
      String number, List<Grant> live, Optional<ItemCode> item) {
    var grant =
        live.stream()
            .filter(one -> String.valueOf(one.id()).equals(number))
            .findFirst()
            .orElseThrow(() -> refused("没有可用的授权：不是授给本部门的，或者已到期、已收回。"));
    if (item.filter(asked -> !asked.equals(grant.item())).isPresent()) {
      throw refused("第 " + grant.id() + " 号授权的事项是 " + grant.item() + "，不是所查的事项；请改正 grant 或 item。");
    }
    return Map.of(grant.item(), grant);
  }

  private static ApiRefusal refused(String sentence) {
    return new ApiRefusal(ApiFault.FORBIDDEN, WANTING, "grant", sentence);
  }

  private static Withheld withheld(CatalogueItem item, List<Grant> live) {
    boolean several = live.stream().filter(one -> one.item().equals(item.code())).count() > 1;
    return new Withheld(
        item.code(),
        item.title(),
        WANTING,
        several
            ? "本部门对这一事项有几件授权，请用 grant 写明编号；其他部门报送的没有列出。"
            : "没有数源部门的授权，其他部门报送的没有列出；需要的请在工作台“数据共享”申请。");
  }

  /** Whose records became its own when they closed, also over several steps. */
  private Set<DepartmentCode> predecessors(DepartmentCode department) {
    var closed =
        register.changes().stream()
            .filter(change -> change.successor().isPresent() && change.revoked().isEmpty())
            .toList();
    var found = new HashSet<DepartmentCode>();
    boolean more = true;
    while (more) {
      more =
          closed.stream()
              .filter(one ->
                  one.successor()
                      .filter(who -> who.equals(department) || found.contains(who))
                      .isPresent())
              .map(Register.Change::department)
              .toList()
              .stream()
              .map(found::add)
              .reduce(false, Boolean::logicalOr);
    }
    return found;
  }

  /** Records a use of each grant that these records rest on, before they are answered. */
  void use(Caller caller, Inquiry inquiry, String subject, List<ShownRecord> records) {
    if (!(inquiry.audience() instanceof Audience.Department department)) {
      return;
    }
    for (var grant : inquiry.grants().values()) {
      boolean relied =
          !caller.grant().isEmpty()
              || records.stream()
                  .anyMatch(record ->
                      record.item().equals(grant.item())
                          && !department.owns(record.provenance().department()));
      if (relied) {
        try {
          sharing.use(
              grant.id(),
              department.code(),
              "接口查用 " + subject + "，事由：" + department.purpose(),
              caller.who());
        } catch (DutyRefused gone) {
          throw refused(gone.getMessage() + "。");
        }
      }
    }
  }
}

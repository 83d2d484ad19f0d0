package org.xinheng.inquire;

import java.util.Map;
import java.util.Set;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** 查询对象. Who asks decides what may be answered; there is no other way in. */
public sealed interface Audience {

  /** 社会公众, without log-in. */
  record Public() implements Audience {}

  /** 信息主体本人: the entity itself, after its identity was established. */
  record Subject(SubjectId self) implements Audience {}

  /**
   * 行政机关依职责查询; the purpose is recorded and never blank.
   *
   * @param predecessors departments whose duties it took over when they closed
   * @param granted of which fields of items that are not open the owner has granted it the use
   */
  record Department(
      DepartmentCode code,
      String purpose,
      Set<DepartmentCode> predecessors,
      Map<ItemCode, Set<FieldName>> granted)
      implements Audience {
    public Department {
      requireStated(purpose, "查询事由");
      predecessors = Set.copyOf(predecessors);
      granted = Map.copyOf(granted);
    }

    /** Without any grant. */
    public Department(DepartmentCode code, String purpose) {
      this(code, purpose, Set.of(), Map.of());
    }

    /** Whether a record is its own: furnished by it or by one whose duties it took over. */
    public boolean owns(DepartmentCode furnisher) {
      return code.equals(furnisher) || predecessors.contains(furnisher);
    }
  }

  /** 司法机关, by order. */
  record Court(String order) implements Audience {
    public Court {
      requireStated(order, "司法查询文书号");
    }
  }

  /** 信用服务机构: the public part, and what the entity has consented to. */
  record CreditInstitution(String licence, String consent) implements Audience {
    public CreditInstitution {
      requireStated(licence, "备案号");
    }
  }

  /** The word for the inquiry log. */
  default String title() {
    return switch (this) {
      case Public() -> "社会公众";
      case Subject(var self) -> "主体本人";
      case Department department -> "行政机关";
      case Court(var order) -> "司法机关";
      case CreditInstitution(var licence, var consent) -> "信用服务机构";
    };
  }

  /**
   * The kind of audience that a register names by its word, for what is disclosed to it; not who it
   * was. An authorisation is not kept, so a credit institution is taken to have none.
   */
  static Audience named(String title, SubjectId subject, String by, String purpose) {
    String stated = purpose.isBlank() ? title : purpose;
    return switch (title) {
      case "社会公众" -> new Public();
      case "主体本人" -> new Subject(subject);
      case "行政机关" -> new Department(new DepartmentCode("unnamed"), stated);
      case "司法机关" -> new Court(stated);
      case "信用服务机构" -> new CreditInstitution(by.isBlank() ? title : by, "");
      default -> throw new IllegalArgumentException("no audience is called " + title);
    };
  }

  private static void requireStated(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("查询须写明" + what);
    }
  }
}

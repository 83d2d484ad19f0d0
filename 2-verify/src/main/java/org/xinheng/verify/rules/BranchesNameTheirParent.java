package org.xinheng.verify.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * DQ-215 分支机构须填隶属企业，隶属企业不能是本单位.
 *
 * <pre>某某建材有限公司一分公司，隶属企业 某某建材有限公司   → passes
 * 某某建材有限公司一分公司，隶属企业未填             → warning
 * 某某建材有限公司，隶属企业的代码是它自己的代码       → returned</pre>
 */
public final class BranchesNameTheirParent implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-215",
              Dimension.COMPLETE,
              Gravity.WARNING,
              "分支机构须填隶属企业名称和统一社会信用代码；隶属企业不能是本单位，是本单位的退回",
              "市场主体登记管理条例 第二十三条；中华人民共和国公司法 第十三条"));

  private static final Pattern BRANCH_NAME =
      Pattern.compile("(分公司|分厂|分店|分社|分院|分行|支行|分部)(\\(.+\\))?$");

  private final CatalogueItem item;
  private final int parentName;
  private final int parentCode;

  public BranchesNameTheirParent(CatalogueItem item) {
    this.item = item;
    this.parentName = item.indexOf(Role.PARENT_NAME);
    this.parentCode = item.indexOf(Role.PARENT_CODE);
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    if (parentName < 0 || parentCode < 0) {
      return;
    }
    var code = draft.at(parentCode);
    var name = draft.at(parentName);
    if (code.isEmpty() && name.isEmpty()) {
      if (isBranch(draft)) {
        found(draft, Gravity.WARNING, parentCode, "分支机构没有填写隶属企业", "请补填隶属企业的名称和统一社会信用代码");
      }
      return;
    }
    if (!code.isEmpty() && code.equals(own(draft))) {
      found(draft, Gravity.ERROR, parentCode, "是本单位自己的代码", "请改填设立本分支机构的企业，不是分支机构的不填");
    } else if (EntityNames.key(name).equals(EntityNames.key(draft.at(Role.SUBJECT_NAME)))) {
      found(draft, Gravity.ERROR, parentName, "是本单位自己的名称", "请改填设立本分支机构的企业，不是分支机构的不填");
    }
  }

  private static String own(Draft draft) {
    return switch (draft.subjectCode()) {
      case CodeReading.Sound sound -> sound.code().value();
      case CodeReading.OfficialMismatch mismatch -> mismatch.value();
      case CodeReading.Legacy legacy -> "";
      case CodeReading.IdentityNumber identity -> "";
      case CodeReading.Absent absent -> "";
      case CodeReading.Unreadable unreadable -> "";
    };
  }

  private static boolean isBranch(Draft draft) {
    var name = draft.at(Role.SUBJECT_NAME);
    var type = draft.at(Role.ENTITY_TYPE);
    return type.contains("分公司")
        || type.contains("分支机构")
        || type.contains("营业单位")
        || ((name.indexOf('分') >= 0 || name.indexOf('支') >= 0)
            && BRANCH_NAME.matcher(EntityNames.key(name)).find());
  }

  private void found(Draft draft, Gravity gravity, int field, String problem, String remedy) {
    draft.found(
        new Finding(
            "DQ-215",
            gravity,
            gravity == Gravity.ERROR ? Dimension.ACCURATE : Dimension.COMPLETE,
            item.field(field).title(),
            draft.at(field),
            problem,
            remedy));
  }
}

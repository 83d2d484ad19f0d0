package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.Samples;
import org.xinheng.duties.ScoreSheet;
import org.xinheng.duties.SheetRevision;

/** 数据质量各办理页的内容. */
public final class QualityWorkPage {
  private QualityWorkPage() {}

  /** 案件数与零报告; {@code items} is empty for those who declare nothing. */
  public record Cases(
      String department,
      List<CatalogueItem> items,
      List<String> months,
      List<Problem> problems,
      Ledger declared,
      Ledger changed) {
    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }

  /** 评分表; {@code yaml} is the text of that in force, {@code mayEdit} for the credit office. */
  public record Sheet(
      ScoreSheet inForce,
      String yaml,
      ScoreSheetForm form,
      boolean mayEdit,
      List<Waiting> waiting,
      Ledger revisions,
      List<Problem> problems) {
    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }

  /** 一份待审核的评分表; {@code own} for whoever drafted it. */
  public record Waiting(SheetRevision revision, ScoreSheet sheet, String maker, boolean own) {}

  /** 抽查与瞒报线索. */
  public record Drawing(
      boolean office,
      List<String> months,
      List<CatalogueItem> items,
      List<DepartmentChoice> departments,
      Ledger samples,
      Ledger concealments,
      List<Samples.Concealment> waiting,
      List<Problem> problems) {
    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }

  /** 可选的部门. */
  public record DepartmentChoice(String code, String title) {}

  /** 一次抽查. */
  public record Checking(
      Samples.Sample sample,
      String within,
      String drawnBy,
      boolean office,
      List<Line> lines,
      Ledger table,
      List<Problem> problems) {}

  /** 抽到的一条, with what the platform shows of it. */
  public record Line(Samples.Line line, EntryLine entry, List<ReviewView.Fact> facts) {}
}

package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.HomePage.Task;
import org.xinheng.app.security.Role;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Publications;

/** 今天要处理. What waits for this person, the most urgent first. */
@Component
class Tasks {
  private final Waiting waiting;
  private final Publications publications;
  private final SubmissionList submissions;
  private final NewAccounts accounts;
  private final Clock clock;

  Tasks(
      Waiting waiting,
      Publications publications,
      SubmissionList submissions,
      NewAccounts accounts,
      Clock clock) {
    this.waiting = waiting;
    this.publications = publications;
    this.submissions = submissions;
    this.accounts = accounts;
    this.clock = clock;
  }

  static boolean furnishes(Visit visit) {
    return visit.may(Role.CLERK) || visit.may(Role.CREDIT_OFFICER);
  }

  static String roles(Visit visit) {
    return visit.who().roles().stream().sorted().map(Role::title).collect(Collectors.joining("、"));
  }

  List<Task> of(Visit visit) {
    var tasks = new ArrayList<Task>();
    if (furnishes(visit)) {
      addDesk(visit, tasks);
    }
    if (visit.may(Role.SECURITY_ADMINISTRATOR)) {
      tasks.add(new Task("待授权账号", "授予权限", "/desk/accounts", accounts.withoutRights(), "due"));
    }
    if (visit.may(Role.ADMINISTRATOR)) {
      tasks.add(new Task("日历待导入", "导入节假日安排", "/desk/calendar", waiting.calendarAlarms(), "due"));
      tasks.add(new Task("已锁定账号", "查看账号", "/desk/accounts", accounts.locked(), "due"));
    }
    if (visit.may(Role.AUDITOR)) {
      tasks.add(
          new Task(
              "今天被拒的操作", "查看日志", "/desk/audit?outcome=REFUSED", accounts.refusedToday(), "due"));
    }
    return tasks;
  }

  private void addDesk(Visit visit, List<Task> tasks) {
    var board = publications.board(visit.scope(), LocalDate.now(clock));
    tasks.add(
        new Task("已逾期未公示", "尽快处理", list(BoardColumn.LATE), board.count(BoardColumn.LATE), "late"));
    tasks.add(
        new Task("今天到期", "查看清单", list(BoardColumn.TODAY), board.count(BoardColumn.TODAY), "due"));
    tasks.add(new Task("待核对主体", "逐件核对", "/desk/reviews", waiting.reviews(visit), "due"));
    tasks.add(new Task("待隐去个人信息", "逐件处理", "/desk/redactions", waiting.redactions(visit), "due"));
    tasks.add(
        new Task(
            "有退回的报送",
            visit.may(Role.CLERK) ? "修改并重报" : "查看并转告部门",
            "/desk/submissions?returned=1",
            submissions.withReturned(visit),
            "due"));
    if (visit.may(Role.CREDIT_OFFICER)) {
      tasks.add(new Task("待我审批", "审批免于公示", "/desk/exemptions", waiting.approvals(visit), "due"));
      tasks.add(new Task("待我批准的并户", "对照两户", "/desk/entities", waiting.mergers(visit), "due"));
    }
    tasks.add(
        new Task("待我审批撤下", "三个工作日内办结", "/desk/withdrawals", waiting.withdrawals(visit), "due"));
    long notices = waiting.notices(visit);
    if (notices > 0) {
      tasks.add(new Task("待签收的代码对照", "下载对照并签收", "/desk/conversion/work", notices, "due"));
    }
    if (visit.may(Role.CREDIT_OFFICER)) {
      tasks.add(new Task("待定牵头的共享申请", "定牵头部门", "/desk/register/leads", waiting.leads(), "due"));
    }
    tasks.add(new Task("待决定的数据共享", "同意或不同意", "/desk/sharing", waiting.sharing(visit), "due"));
  }

  private static String list(BoardColumn column) {
    return "/desk/board/list?column=" + column;
  }
}

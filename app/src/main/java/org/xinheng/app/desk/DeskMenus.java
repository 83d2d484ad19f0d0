package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.app.page.DeskMenu;
import org.xinheng.app.page.DeskMenu.Group;
import org.xinheng.app.page.DeskMenu.Link;
import org.xinheng.app.security.Role;

/** 工作台菜单的取得. Only what this person may use, with what waits there. */
@Component
class DeskMenus {
  private final Waiting waiting;

  DeskMenus(Waiting waiting) {
    this.waiting = waiting;
  }

  DeskMenu of(Visit visit) {
    var groups = new ArrayList<Group>();
    groups.add(new Group("今天", List.of(plain("/desk", "今天要处理"))));
    if (visit.may(Role.CLERK) || visit.may(Role.CREDIT_OFFICER)) {
      groups.add(
          new Group(
              "报送", List.of(plain("/desk/submit", "报送数据"), plain("/desk/submissions", "报送记录"))));
      groups.add(new Group("办理", queues(visit)));
      groups.add(new Group("责任", duties(visit)));
      groups.add(
          new Group(
              "代码",
              List.of(
                  plain("/desk/conversion", "存量代码转换"),
                  new Link("/desk/conversion/work", "名单、码段与通知", waiting.notices(visit), true),
                  plain("/desk/codes", "批量代码解析"))));
    }
    if (visit.may(Role.CREDIT_OFFICER)) {
      groups.add(
          new Group(
              "目录和主体",
              List.of(
                  new Link("/desk/editions", "目录修订", waiting.editions(visit), true),
                  new Link("/desk/entities", "主体更正", waiting.mergers(visit), true))));
    }
    if (visit.may(Role.ADMINISTRATOR) || visit.may(Role.SECURITY_ADMINISTRATOR)) {
      groups.add(new Group("管理", administration(visit)));
    }
    if (visit.may(Role.AUDITOR)) {
      groups.add(new Group("审计", List.of(plain("/desk/audit", "审计日志"))));
    }
    groups.add(
        new Group(
            "其他", List.of(plain("/desk/catalogue", "信息目录"), plain("/desk/password", "修改口令"))));
    return new DeskMenu(groups);
  }

  private List<Link> queues(Visit visit) {
    return List.of(
        new Link("/desk/reviews", "主体核对", waiting.reviews(visit), true),
        new Link("/desk/redactions", "隐去个人信息", waiting.redactions(visit), true),
        new Link("/desk/exemptions", "免于公示", waiting.approvals(visit), true),
        new Link("/desk/withdrawals", "撤下公示", waiting.withdrawals(visit), true),
        plain("/desk/records", "公示中的条目"),
        plain("/desk/board", "公示时限"),
        plain("/desk/trajectory", "经营轨迹"),
        plain("/desk/grades", "信用等级"));
  }

  private List<Link> duties(Visit visit) {
    var links = new ArrayList<Link>();
    links.add(plain("/desk/quality", "数据质量"));
    links.add(plain("/desk/reminders", "提醒"));
    links.add(plain("/desk/register", "责任清单"));
    links.add(new Link("/desk/mending", "退回改正", waiting.mendings(visit), false));
    if (visit.may(Role.CREDIT_OFFICER)) {
      links.add(plain("/desk/bulletins", "质量通报"));
    }
    links.add(plain("/desk/profile", "数据画像"));
    links.add(plain("/desk/nodes", "交换节点"));
    links.add(new Link("/desk/sharing", "数据共享", waiting.sharing(visit), true));
    links.add(plain("/desk/once", "只采一次"));
    return links;
  }

  private List<Link> administration(Visit visit) {
    var links = new ArrayList<Link>();
    links.add(plain("/desk/accounts", "账号与权限"));
    if (visit.may(Role.ADMINISTRATOR)) {
      links.add(plain("/desk/keys", "报送密钥"));
      links.add(new Link("/desk/calendar", "工作日历", waiting.calendarAlarms(), true));
    }
    return links;
  }

  private static Link plain(String href, String title) {
    return new Link(href, title, 0, false);
  }
}

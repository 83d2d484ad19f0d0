package org.xinheng.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.xinheng.collect.Catalogue;
import org.xinheng.duties.Reminder;
import org.xinheng.duties.Reminder.Step;
import org.xinheng.duties.Reminders.Contact;
import org.xinheng.duties.Reminders.Filter;
import org.xinheng.duties.flow.Remind;
import org.xinheng.duties.store.OwedStore;
import org.xinheng.duties.store.ReminderStore;
import org.xinheng.duties.store.SettledMatters;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("提醒：工作台与邮件，每个时点一次")
class RemindersByMailTest {
  private static final DepartmentCode SPJ = new DepartmentCode("spj");
  private static final Filter OF_SPJ =
      new Filter(Optional.of(SPJ), Optional.empty(), Optional.empty());
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
  private final JdbcClient sql = JdbcClient.create(TestDatabase.migrated());
  private Instant now = Instant.parse("2026-11-05T01:00:00Z");

  @BeforeEach
  void start() {
    server.start();
    sql.sql(
            """
            insert into duties.duty (department, item, frequency, basis, from_day, origin, reason, made_by, made_at)
            values ('spj', 'licence', 'EACH_DECISION', '依据', '2026-10-01', 'DESK', '登记', '系统', now())\
            """)
        .update();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  /** Mail leaves by that port; 0 is no mail. */
  private Remind reminders(int port) {
    var beans = new StaticListableBeanFactory();
    if (port > 0) {
      var sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(port);
      beans.addBean("sender", sender);
    }
    var clock = Clock.fixed(now, ZONE);
    return new Remind(
        new OwedStore(
            sql, item -> Catalogue.bundled().item(item).title(), WorkCalendar::vendored, ZONE),
        new SettledMatters(sql, ZONE),
        new ReminderStore(sql, clock),
        WorkCalendar::vendored,
        new MailPostman(beans.getBeanProvider(MailSender.class), "noreply@example.org"),
        "某区平台",
        clock);
  }

  private List<Step> steps() {
    return reminders(0).of(OF_SPJ, 0, 10).reversed().stream().map(Reminder::step).toList();
  }

  @Test
  @DisplayName("上月案件数没有申报：10 日前第 3、2、1 个工作日和逾期各一次，同一天再转一轮不再提醒")
  void each_step_is_reminded_of_once() {
    // 2026-11-10 is a Tuesday: the third working day before it is Thursday the 5th
    assertThat(reminders(0).round()).isEqualTo(1);
    assertThat(reminders(0).round()).isZero();
    now = Instant.parse("2026-11-07T01:00:00Z");
    assertThat(reminders(0).round()).as("周六不提醒").isZero();
    for (var day : List.of("06", "09", "10", "11", "12")) {
      now = Instant.parse("2026-11-" + day + "T01:00:00Z");
      reminders(0).round();
    }
    assertThat(steps()).containsExactly(Step.THREE, Step.TWO, Step.ONE, Step.LATE);
  }

  @Test
  @DisplayName("申报了（零报告也算）就不再提醒")
  void a_zero_report_fulfils_the_duty() {
    sql.sql(
            """
            insert into duties.case_count (department, item, month, cases, note, declared_by, declared_at)
            values ('spj', 'licence', ?, 0, '', '经办', now())\
            """)
        .param(YearMonth.of(2026, 10).atDay(1))
        .update();
    assertThat(reminders(0).round()).isZero();
  }

  @Test
  @DisplayName("登记了邮箱的收到一封中文邮件，只发一次；服务器不通的下一轮再发")
  void a_letter_is_delivered_once_and_tried_again_after_trouble() throws Exception {
    reminders(0).name(new Contact(SPJ, "联络员甲", "spj@example.org"), "经办");
    var broken = reminders(1);
    assertThat(broken.round()).isEqualTo(1);
    assertThat(reminders(0).of(OF_SPJ, 0, 1).getFirst().mailedAt()).isEmpty();

    reminders(server.getSmtp().getPort()).round();
    reminders(server.getSmtp().getPort()).round();
    assertThat(server.getReceivedMessages()).hasSize(1);
    var letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("报送提醒 1 件");
    assertThat(letter.getAllRecipients()[0].toString()).isEqualTo("spj@example.org");
    assertThat(String.valueOf(letter.getContent()))
        .contains("联络员甲", "申报 2026-10 行政许可的案件数", LocalDate.of(2026, 11, 10).toString());
    assertThat(reminders(0).of(OF_SPJ, 0, 1).getFirst().mailedAt()).isPresent();
  }
}

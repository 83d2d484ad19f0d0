package org.xinheng.duties.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Reminder;
import org.xinheng.duties.Reminder.Step;
import org.xinheng.duties.Reminders;
import org.xinheng.duties.model.Deadlines;
import org.xinheng.duties.store.OwedStore;
import org.xinheng.duties.store.ReminderStore;
import org.xinheng.publish.Calendars;
import org.xinheng.vocabulary.DepartmentCode;

/** 提醒. Each round gives what the day asks for; on days off nobody is reminded. */
public final class Remind implements Reminders {
  private static final int MOST = 500;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final OwedStore owed;
  private final ReminderStore store;
  private final Calendars calendars;
  private final Postman postman;
  private final String platform;
  private final Clock clock;
  private final Deadlines deadlines = Deadlines.bundled();

  public Remind(
      OwedStore owed,
      ReminderStore store,
      Calendars calendars,
      Postman postman,
      String platform,
      Clock clock) {
    this.owed = owed;
    this.store = store;
    this.calendars = calendars;
    this.postman = postman;
    this.platform = platform;
    this.clock = clock;
  }

  @Override
  public int round() {
    var today = LocalDate.now(clock);
    var calendar = calendars.current();
    if (!calendar.isWorkingDay(today)) {
      return 0;
    }
    int added = 0;
    for (var one : owed.on(today, calendar, deadlines)) {
      var step = Step.on(today, one.lastDay(), calendar);
      if (step.isPresent() && store.add(one, step.get())) {
        added++;
      }
    }
    if (postman.on()) {
      store.contacts().stream().filter(one -> !one.mail().isEmpty()).forEach(this::mail);
    }
    return added;
  }

  /** One letter a department and round, with everything not yet told. */
  private void mail(Contact contact) {
    var untold = store.of(Optional.of(contact.department()), true, MOST);
    if (untold.isEmpty()) {
      return;
    }
    var text =
        untold.stream()
            .map(one -> one.step().title() + "（" + one.deadline() + "）：" + one.sentence() + "。")
            .collect(
                Collectors.joining("\n", contact.person() + "：\n\n", "\n\n请登录工作台办理。\n" + platform));
    if (postman.send(contact.mail(), "报送提醒 " + untold.size() + " 件", text)) {
      store.mailed(contact.department(), contact.mail());
    }
  }

  @Override
  public List<Reminder> of(Optional<DepartmentCode> department, int limit) {
    return store.of(department, false, limit);
  }

  @Override
  public long recent(Optional<DepartmentCode> department) {
    return store.recent(department);
  }

  @Override
  public Optional<Contact> contact(DepartmentCode department) {
    return store.contacts().stream().filter(one -> one.department().equals(department)).findFirst();
  }

  @Override
  public void name(Contact contact, String by) {
    if (contact.person().isBlank()
        || !(contact.mail().isEmpty() || ADDRESS.matcher(contact.mail()).matches())) {
      throw new DutyRefused("DTY-040", "请填写联络员姓名；邮箱应形如 name@example.org，不收邮件的留空");
    }
    store.name(contact, by);
  }
}

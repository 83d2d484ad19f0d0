package org.xinheng.duties.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Reminder;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.Matter;
import org.xinheng.duties.Reminder.Owed;
import org.xinheng.duties.Reminder.Step;
import org.xinheng.duties.Reminders;
import org.xinheng.duties.store.OwedStore;
import org.xinheng.duties.store.ReminderStore;
import org.xinheng.duties.store.SettledMatters;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.WorkCalendar;

/** 提醒. Each round gives what the day asks for; on days off nobody is reminded. */
public final class Remind implements Reminders {
  private static final int MOST = 500;
  private static final int SOON = 3;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final OwedStore owed;
  private final SettledMatters settled;
  private final ReminderStore store;
  private final Supplier<WorkCalendar> calendar;
  private final Postman postman;
  private final String platform;
  private final Clock clock;

  public Remind(
      OwedStore owed,
      SettledMatters settled,
      ReminderStore store,
      Supplier<WorkCalendar> calendar,
      Postman postman,
      String platform,
      Clock clock) {
    this.owed = owed;
    this.settled = settled;
    this.store = store;
    this.calendar = calendar;
    this.postman = postman;
    this.platform = platform;
    this.clock = clock;
  }

  @Override
  public int round() {
    var today = LocalDate.now(clock);
    var matters = owed.on(today, Optional.empty());
    var open =
        store.open().stream()
            .collect(Collectors.toMap(Reminder::matter, one -> one, (one, same) -> one));
    settle(matters, open);
    if (!calendar.get().isWorkingDay(today)) {
      return 0;
    }
    int added = give(today, matters, open);
    if (postman.on()) {
      store.contacts().stream().filter(one -> !one.mail().isEmpty()).forEach(this::mail);
    }
    return added;
  }

  /** Also on days off: what was done is done. */
  private void settle(List<Owed> matters, Map<Matter, Reminder> open) {
    var pieces = matters.stream().collect(Collectors.toMap(Owed::matter, Owed::pieces, Long::sum));
    var done = open.keySet().stream().filter(one -> !pieces.containsKey(one)).toList();
    var whys = done.isEmpty() ? Map.<Matter, String>of() : settled.why(done);
    open.forEach((matter, reminder) -> {
      var why = whys.get(matter);
      if (why != null) {
        store.settle(reminder.id(), why);
      }
      long left = pieces.getOrDefault(matter, reminder.remaining());
      if (left != reminder.remaining()) {
        store.remain(reminder.id(), left);
      }
    });
  }

  private int give(LocalDate today, List<Owed> matters, Map<Matter, Reminder> open) {
    var current = calendar.get();
    int added = 0;
    for (var one : matters) {
      var step = Step.on(today, one.matter().deadline(), current);
      var given = Optional.ofNullable(open.get(one.matter())).map(Reminder::step);
      if (step.isPresent() && !step.equals(given) && one.waiting() > 0) {
        added += store.add(one, step.get()) ? 1 : 0;
      }
    }
    return added;
  }

  /** One letter a department and round, with everything not yet told. */
  private void mail(Contact contact) {
    var untold = store.unmailed(contact.department(), MOST);
    if (untold.isEmpty()) {
      return;
    }
    var text =
        untold.stream()
            .map(one ->
                one.step().title() + "（" + one.matter().deadline() + "）：" + one.sentence() + "。")
            .collect(
                Collectors.joining("\n", contact.person() + "：\n\n", "\n\n请登录工作台办理。\n" + platform));
    if (postman.send(contact.mail(), "报送提醒 " + untold.size() + " 件", text)) {
      store.mailed(contact.department(), contact.mail());
    }
  }

  @Override
  public List<Reminder> of(Filter filter, int offset, int limit) {
    return store.of(filter, offset, limit);
  }

  @Override
  public long count(Filter filter) {
    return store.count(filter);
  }

  @Override
  public List<Standing> standing(Optional<DepartmentCode> department) {
    var today = LocalDate.now(clock);
    var soon = calendar.get().plusWorkingDays(today, SOON).day();
    var matters = owed.on(today, department);
    return Arrays.stream(Kind.values())
        .map(kind ->
            new Standing(
                kind,
                pieces(matters, kind, day -> day.isBefore(today)),
                pieces(matters, kind, day -> !day.isBefore(today) && !day.isAfter(soon))))
        .toList();
  }

  private static long pieces(List<Owed> matters, Kind kind, Predicate<LocalDate> day) {
    return matters.stream()
        .filter(one -> one.matter().kind() == kind && day.test(one.matter().deadline()))
        .mapToLong(Owed::pieces)
        .sum();
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

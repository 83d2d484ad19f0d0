package org.xinheng.app.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.xinheng.duties.Reminders;

/** 邮递 over SMTP; off unless {@code spring.mail.host} names a server. */
@Component
class MailPostman implements Reminders.Postman {
  private static final Logger LOG = LoggerFactory.getLogger(MailPostman.class);

  private final ObjectProvider<MailSender> sender;
  private final String from;

  MailPostman(ObjectProvider<MailSender> sender, @Value("${xinheng.mail.from}") String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public boolean on() {
    return sender.getIfAvailable() != null;
  }

  @Override
  public boolean send(String to, String subject, String text) {
    var message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to);
    message.setSubject(subject);
    message.setText(text);
    try {
      sender.getObject().send(message);
      return true;
    } catch (MailException refused) {
      LOG.warn("提醒邮件没有发出，下一轮再试：{}", refused.getMessage());
      return false;
    }
  }
}

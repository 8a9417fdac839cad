package app.kontor.notification;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The seller's mails, those that wait and those that went. */
@Dependent
public class MailList implements ListDefinition<MailSummary> {
  public static final ListShape<MailSummary> SHAPE =
      ListShape.<MailSummary>named("mails")
          .link(
              "subject",
              "notification.subject",
              MailSummary::subject,
              "mail",
              MailSummary::reference)
          .wide()
          .text("event", "notification.event", MailSummary::event)
          .status("status", "common.status", MailList::status)
          .text("failure", "common.status", MailSummary::failure)
          .text("recipient", "notification.recipient", MailSummary::recipientName)
          .text("address", "notification.recipient", MailSummary::recipient)
          .text("attachments", "notification.attachments", MailList::attachments)
          .tight()
          .date("created", "notification.created", MailSummary::createdAt)
          .page(
              Audience.STAFF,
              ListCell.of("subject").over("event"),
              ListCell.of("status").over("failure"),
              ListCell.of("recipient").over("address"),
              ListCell.of("attachments"),
              ListCell.of("created"))
          .filter(FilterField.search("q", "notification.search"))
          .marked(MailSummary::reference)
          .build();

  private final Mails mails;

  @Inject
  public MailList(Mails mails) {
    this.mails = mails;
  }

  @Override
  public ListShape<MailSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<MailSummary> rows(FilterValues filter, PageRequest page) {
    return mails.list(
        new MailFilter(filter.constant("status", MailStatus.class), filter.text("q")), page);
  }

  private static Object status(MailSummary mail) {
    return mail.status() == MailStatus.SENT ? Badge.of(mail.status(), "ok", "") : mail.status();
  }

  private static Object attachments(MailSummary mail) {
    return mail.attachmentCount() == 0
        ? "–"
        : Phrase.of("notification.attachments.count", mail.attachmentCount());
  }
}

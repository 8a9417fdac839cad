package app.kontor.notification.internal;

import app.kontor.notification.TemplateRefused;
import app.kontor.notification.model.Mail.Words;
import app.kontor.platform.transaction.SlowWork;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes the words of a noted mail, while no transaction is open. */
@Dependent
class MailWording {
  private static final System.Logger LOG = System.getLogger(MailWording.class.getName());

  @Inject private MailDeliveries deliveries;
  @Inject private MailWriter writer;
  @Inject private SlowWork slow;

  /**
   * Writes the words of a mail, unless they are written. An author's template that fails gives way
   * to the shipped one.
   */
  void write(String reference) {
    deliveries
        .draft(reference)
        .map(MailDraft::read)
        .ifPresent(draft -> deliveries.keep(reference, words(draft)));
  }

  private Words words(MailDraft draft) {
    slow.requireNothingHeld("the words of a mail");
    try {
      return writer.write(draft);
    } catch (TemplateRefused e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "template " + draft.template().code() + " gives way to the shipped one",
          e);
      return writer.write(draft.shipped());
    }
  }
}

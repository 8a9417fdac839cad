package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.transfer.ScheduledRunEnded;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An import or export that runs by itself has ended, and somebody wants to know. */
@ApplicationScoped
public class ScheduledTransferMail extends MailKind<ScheduledTransferMail.Run> {
  private static final String PAGE = "/orders/office/transfer-schedule.xhtml?schedule=";
  private static final String STOPPED = "run.STOPPED";
  private static final Tags<Run> TAGS =
      Tags.<Run>none()
          .text("schedule.name", Run::name)
          .text("schedule.outcome", (run, formats) -> formats.words().get("run." + run.outcome()))
          .text("schedule.file", Run::file)
          .text("schedule.rows", Run::rows)
          .text("schedule.refused", Run::refused)
          .text(
              "schedule.stopped",
              (run, formats) -> run.stopped() ? formats.words().get(STOPPED) : "")
          .text("schedule.link", (run, formats) -> formats.link(run.path()));

  @Inject private Parties parties;

  /**
   * What the mail is about.
   *
   * @param file empty if there was none
   */
  record Run(
      String name,
      String outcome,
      String file,
      String rows,
      String refused,
      boolean stopped,
      String path) {}

  void ended(@Observes @Priority(LAST) ScheduledRunEnded event) {
    tell(
        Occasion.of(0, event.run().reference(), event.language()),
        Addressee.of(parties.seller(event.sellerId()), "", "", new Person(event.to(), event.to())),
        new Run(
            event.name(),
            event.run().outcome().name(),
            event.run().fileName(),
            String.valueOf(event.run().rows()),
            String.valueOf(event.run().refused()),
            event.stopped(),
            PAGE + event.schedule()));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("SCHEDULED_TRANSFER");
  }

  @Override
  public int place() {
    return 130;
  }

  @Override
  public Tags<Run> tags() {
    return TAGS;
  }

  @Override
  public Run sample(Sample sample) {
    return new Run(
        sample.odd("schedule"),
        "PARTLY",
        sample.isFull() ? sample.odd("schedule") + ".csv" : "",
        "812",
        "3",
        sample.isFull(),
        PAGE + "1");
  }
}

package app.kontor.notification.internal.notice;

import app.kontor.gate.Permission;
import app.kontor.notification.NoticeKind;
import app.kontor.notification.internal.notice.NoticeBoard.Happened;
import app.kontor.sharing.DocumentShared;
import app.kontor.sharing.FormSubmitted;
import app.kontor.ticketing.TicketAnswered;
import app.kontor.ticketing.TicketDetail;
import app.kontor.ticketing.TicketReported;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.ScheduledRunEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tickets, shared documents, forms, and imports that failed. */
@ApplicationScoped
class PortalNotices implements NoticeSource {
  private static final String TICKET_OF_STAFF = "/service/office/ticket.xhtml?ticket=";

  private static final NoticeKind REPORTED =
      new NoticeKind("TICKET_REPORTED", 50, true, Permission.TICKET_WORK, TICKET_OF_STAFF);

  private static final NoticeKind WRITTEN =
      new NoticeKind("TICKET_MESSAGE", 60, true, Permission.TICKET_WORK, TICKET_OF_STAFF);

  private static final NoticeKind SENT =
      new NoticeKind(
          "DOCUMENT_SENT",
          70,
          true,
          Permission.EXCHANGE_MANAGE,
          "/documents/office/document.xhtml?document=");

  private static final NoticeKind FORM =
      new NoticeKind(
          "FORM_SENT",
          80,
          true,
          Permission.EXCHANGE_MANAGE,
          "/documents/office/submission.xhtml?submission=");

  private static final NoticeKind FAILED =
      new NoticeKind(
          "SCHEDULE_FAILED",
          90,
          true,
          Permission.SETTINGS_MANAGE,
          "/orders/office/transfer-schedule.xhtml?schedule=");

  private static final NoticeKind ANSWERED =
      new NoticeKind(
          "TICKET_ANSWERED", 310, false, Permission.TICKET_REPORT, "/service/ticket.xhtml?ticket=");

  private static final NoticeKind SHARED =
      new NoticeKind(
          "DOCUMENT_SHARED",
          320,
          false,
          Permission.EXCHANGE_USE,
          "/documents/document.xhtml?document=");

  private NoticeBoard board;

  @SuppressWarnings("NullAway.Init")
  PortalNotices() {}

  @Inject
  PortalNotices(NoticeBoard board) {
    this.board = board;
  }

  @Override
  public List<NoticeKind> kinds() {
    return List.of(REPORTED, WRITTEN, SENT, FORM, FAILED, ANSWERED, SHARED);
  }

  void reported(@Observes TicketReported event) {
    board.tell(REPORTED, Happened.of(event.sellerId(), event.partnerId(), event.ticketNumber()));
  }

  void answered(@Observes TicketAnswered event) {
    board.tell(
        event.by() == TicketDetail.Side.STAFF ? ANSWERED : WRITTEN,
        Happened.of(event.sellerId(), event.partnerId(), event.ticketNumber()));
  }

  void shared(@Observes DocumentShared event) {
    String number = event.documentNumber();
    board.tell(
        event.bySeller() ? SHARED : SENT,
        new Happened(event.sellerId(), event.partnerId(), number, number, event.title()));
  }

  void sent(@Observes FormSubmitted event) {
    board.tell(FORM, Happened.of(event.sellerId(), event.partnerId(), event.submissionNumber()));
  }

  void ended(@Observes ScheduledRunEnded event) {
    if (event.run().outcome() == RunOutcome.FAILED || event.stopped()) {
      board.tell(
          FAILED,
          new Happened(
              event.sellerId(), 0, event.name(), event.schedule(), event.run().fileName()));
    }
  }
}

package app.kontor.notification.internal.notice;

import app.kontor.einvoice.EInvoiceRefused;
import app.kontor.gate.Permission;
import app.kontor.notification.NoticeKind;
import app.kontor.notification.internal.notice.NoticeBoard.Happened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** E-invoices: what is refused is told to accounting. */
@ApplicationScoped
class EInvoiceNotices implements NoticeSource {
  private static final NoticeKind REFUSED =
      new NoticeKind(
          "EINVOICE_REFUSED",
          100,
          true,
          Permission.INVOICE_ISSUE,
          "/orders/office/billing/document.xhtml?number=");

  private NoticeBoard board;

  @SuppressWarnings("NullAway.Init")
  EInvoiceNotices() {}

  @Inject
  EInvoiceNotices(NoticeBoard board) {
    this.board = board;
  }

  @Override
  public List<NoticeKind> kinds() {
    return List.of(REFUSED);
  }

  void refused(@Observes EInvoiceRefused event) {
    board.tell(
        REFUSED, Happened.of(event.sellerId(), event.partnerId(), event.documentNumber().value()));
  }
}

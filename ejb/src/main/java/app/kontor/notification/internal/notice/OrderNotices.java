package app.kontor.notification.internal.notice;

import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.gate.Permission;
import app.kontor.notification.NoticeKind;
import app.kontor.notification.internal.notice.NoticeBoard.Happened;
import app.kontor.ordering.ChangeDeclined;
import app.kontor.ordering.ChangeRequested;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPromisesChanged;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.RecurringOrderDue;
import app.kontor.party.Parties;
import app.kontor.party.VisibleDetail;
import app.kontor.shipping.GoodsIssued;
import app.kontor.shipping.ParcelDispatched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Orders: what customers do is told to staff, what the seller does to the customer. */
@ApplicationScoped
class OrderNotices implements NoticeSource {
  private static final String OFFICE = "/orders/office/order.xhtml?order=";
  private static final String OWN = "/orders/order.xhtml?order=";

  private static final NoticeKind RECEIVED = staff("ORDER_RECEIVED", 10);
  private static final NoticeKind REQUESTED = staff("CHANGE_REQUESTED", 20);
  private static final NoticeKind CHANGED_BY_CUSTOMER = staff("ORDER_CHANGED_BY_CUSTOMER", 30);
  private static final NoticeKind WITHDRAWN = staff("ORDER_WITHDRAWN", 40);
  private static final NoticeKind ACCEPTED = customers("ORDER_ACCEPTED", 210);
  private static final NoticeKind PROMISED = customers("PROMISE_CHANGED", 220);
  private static final NoticeKind CHANGED = customers("ORDER_CHANGED", 230);
  private static final NoticeKind DECLINED = customers("CHANGE_DECLINED", 240);
  private static final NoticeKind CANCELLED = customers("ORDER_CANCELLED", 250);
  private static final NoticeKind SHIPPED = customers("GOODS_SHIPPED", 260);

  private static final NoticeKind PARCEL =
      new NoticeKind("PARCEL_DISPATCHED", 270, false, Permission.PARCEL_VIEW, OWN);

  private static final NoticeKind DOCUMENT =
      new NoticeKind(
          "DOCUMENT_ISSUED",
          280,
          false,
          Permission.DOCUMENT_VIEW,
          "/orders/account/documents.xhtml?q=");

  private static final NoticeKind STOPPED =
      new NoticeKind(
          "RECURRING_STOPPED", 290, false, Permission.BASKET_EDIT, "/orders/list.xhtml?named=");

  private NoticeBoard board;
  private Parties parties;

  @SuppressWarnings("NullAway.Init")
  OrderNotices() {}

  @Inject
  OrderNotices(NoticeBoard board, Parties parties) {
    this.board = board;
    this.parties = parties;
  }

  private static NoticeKind staff(String name, int place) {
    return new NoticeKind(name, place, true, Permission.ORDER_MANAGE, OFFICE);
  }

  private static NoticeKind customers(String name, int place) {
    return new NoticeKind(name, place, false, Permission.ORDER_VIEW, OWN);
  }

  @Override
  public List<NoticeKind> kinds() {
    return List.of(
        RECEIVED,
        REQUESTED,
        CHANGED_BY_CUSTOMER,
        WITHDRAWN,
        ACCEPTED,
        PROMISED,
        CHANGED,
        DECLINED,
        CANCELLED,
        SHIPPED,
        PARCEL,
        DOCUMENT,
        STOPPED);
  }

  void received(@Observes OrderSubmitted event) {
    tell(RECEIVED, event.sellerId(), event.partnerId(), event.orderNumber());
  }

  void requested(@Observes ChangeRequested event) {
    tell(REQUESTED, event.sellerId(), event.partnerId(), event.orderNumber(), event.reason());
  }

  void changed(@Observes OrderChanged event) {
    NoticeKind kind = board.isByCustomer() ? CHANGED_BY_CUSTOMER : CHANGED;
    tell(kind, event.sellerId(), event.partnerId(), event.orderNumber());
  }

  void cancelled(@Observes OrderCancelled event) {
    NoticeKind kind = board.isByCustomer() ? WITHDRAWN : CANCELLED;
    tell(kind, event.sellerId(), event.partnerId(), event.orderNumber());
  }

  void accepted(@Observes OrderConfirmed event) {
    tell(ACCEPTED, event.sellerId(), event.partnerId(), event.orderNumber());
  }

  void promised(@Observes OrderPromisesChanged event) {
    if (isShown(event.partnerId(), VisibleDetail.DATES)) {
      String reason = event.changes().get(0).reason();
      tell(PROMISED, event.sellerId(), event.partnerId(), event.orderNumber(), reason);
    }
  }

  void declined(@Observes ChangeDeclined event) {
    tell(DECLINED, event.sellerId(), event.partnerId(), event.orderNumber(), event.reason());
  }

  void shipped(@Observes GoodsIssued event) {
    tell(SHIPPED, event.sellerId(), event.partnerId(), event.orderNumber());
  }

  void dispatched(@Observes ParcelDispatched event) {
    if (isShown(event.partnerId(), VisibleDetail.PARCELS)) {
      String parcel = event.parcelNumber();
      tell(PARCEL, event.sellerId(), event.partnerId(), event.orderNumber(), parcel);
    }
  }

  /** A goods-issue note is told as the goods that left. */
  void issued(@Observes DocumentIssued event) {
    if (event.kind() != DocumentKind.GOODS_ISSUE_NOTE
        && isShown(event.partnerId(), VisibleDetail.DOCUMENTS)) {
      board.tell(
          DOCUMENT,
          Happened.of(event.sellerId(), event.partnerId(), event.documentNumber().value()));
    }
  }

  void stopped(@Observes RecurringOrderDue event) {
    if (event.failure() != null) {
      board.tell(
          STOPPED,
          new Happened(event.sellerId(), event.partnerId(), event.name(), event.list(), ""));
    }
  }

  private boolean isShown(long partnerId, VisibleDetail detail) {
    return parties.visibilityOf(partnerId).shows(detail);
  }

  private void tell(NoticeKind kind, long seller, long partner, OrderNumber order) {
    tell(kind, seller, partner, order, "");
  }

  private void tell(NoticeKind kind, long seller, long partner, OrderNumber order, String detail) {
    board.tell(kind, new Happened(seller, partner, order.value(), order.value(), detail));
  }
}

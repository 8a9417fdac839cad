package app.kontor.notification;

import java.util.Locale;

/** What a person can be told about; each has a template shipped under {@link #defaultCode()}. */
public enum MailEvent {
  /** The order has come in. */
  ORDER_RECEIVED,
  /** The seller has accepted the order; carries the pro-forma when there is one. */
  ORDER_ACCEPTED,
  /** The order's gross total has been received. */
  PAYMENT_RECEIVED,
  /** Goods have left on a goods-issue note, which is attached. */
  GOODS_ISSUED,
  /** A sales invoice was issued; it is attached. */
  INVOICE_ISSUED,
  /** A parcel was handed to the carrier. */
  PARCEL_DISPATCHED,
  /** The order was withdrawn or cancelled. */
  ORDER_CANCELLED,
  /** Some goods have left; the rest of the order will not. */
  ORDER_CLOSED,
  /** Staff answered a service ticket. */
  TICKET_ANSWERED,
  /** A document was shared with the customer. */
  DOCUMENT_SHARED,
  /** A person was added; carries a link to set the first password. */
  INVITATION,
  /** A person forgot the password; carries a link to set a new one. */
  PASSWORD_FORGOTTEN;

  /** Whether the mail carries a link that is as good as a password. */
  public boolean isSecret() {
    return this == INVITATION || this == PASSWORD_FORGOTTEN;
  }

  /** Code of the shipped template: {@code "order-received"}. */
  public String defaultCode() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package app.kontor.notification;

/** Whether a seller's mails can leave, and what they wait for if not. */
public enum MailOutlet {
  /** They are sent. */
  OPEN,
  /** No mail server is named to the application server. */
  NO_SERVER,
  /** The seller has named no address that they could come from. */
  NO_SENDER
}

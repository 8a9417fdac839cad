package app.kontor.notification;

/** How far a mail is on its way out. */
public enum MailStatus {
  /** To be sent, or to be tried again. */
  WAITING,
  /** The mail server has accepted it. */
  SENT,
  /** Refused for good, or given up after the last attempt; a person may send it again. */
  FAILED
}

package app.kontor.notification;

/** Why a mail has not left, in the words of people. */
public enum MailFailure {
  /** The mail server does not take this mail or its recipient. */
  REFUSED,
  /** The mail server was not reached, asked to come later, or does not accept our sign-in. */
  NOT_ACCEPTED,
  /** The mail could not be put together, for example because an attached file is missing. */
  UNEXPECTED
}

package app.kontor.credit.internal;

import app.kontor.platform.failure.InvalidInput;

/** Why somebody decided on credit. */
final class Reasons {
  private static final int LONGEST = 300;

  private Reasons() {}

  /**
   * What was given, without blanks around it.
   *
   * @throws InvalidInput naming {@code reason} if there is none or it is too long
   */
  static String required(String reason) {
    String why = reason.strip();
    if (why.isEmpty()) {
      throw InvalidInput.required("reason");
    }
    if (why.length() > LONGEST) {
      throw new InvalidInput("reason", "TOO_LONG", LONGEST);
    }
    return why;
  }
}

package app.kontor.platform.address;

import java.util.regex.Pattern;

/**
 * The one rule of what an e-mail address is, for forms, imports and mails: RFC 5321's plain form, a
 * dotted local part of at most 64 characters at a domain of at least two labels. What it takes, the
 * mail writer can send to; quoted local parts, address literals and letters beyond ASCII are not
 * taken.
 */
public final class EmailAddress {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(
          ATOM
              + "(?:\\."
              + ATOM
              + ")*+@(?:"
              + LABEL
              + "\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  private EmailAddress() {}

  /** Whether mail can be sent there as far as the writing tells. */
  public static boolean isValid(String text) {
    return text.length() <= LONGEST
        && text.indexOf('@') <= LONGEST_LOCAL_PART
        && FORM.matcher(text).matches();
  }
}

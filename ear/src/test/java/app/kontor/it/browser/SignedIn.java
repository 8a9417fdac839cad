package app.kontor.it.browser;

import app.kontor.platform.file.Sha256;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * What a browser keeps of somebody who has signed in, so that the next test need not do it again:
 * the check of a password is meant to be slow, and a sixth of the journeys was spent in it.
 *
 * @param home where signing in led to
 */
record SignedIn(List<Cookie> cookies, String home) {
  /** What nobody has used for half an hour is over; nothing comes near that. */
  private static final String USED =
      "UPDATE sign_in_session SET used_at = UTC_TIMESTAMP(6) WHERE token_hash = ?"
          + " AND ended_at IS NULL AND used_at > UTC_TIMESTAMP(6) - INTERVAL 25 MINUTE";

  /** Staff of the demo company take the language of the page on which they sign in. */
  private static final String READS =
      "UPDATE app_user u JOIN sign_in_session s ON s.user_id = u.id SET u.language = ?"
          + " WHERE s.token_hash = ? AND COALESCE(u.partner_id, 0) = 0";

  SignedIn {
    cookies = List.copyOf(cookies);
  }

  /**
   * Goes on in the session if it is still open: if nobody signed out, went over to another seller
   * or was inactive too long. It counts as used now, as one that has just begun does.
   *
   * @param locale what the browser asks for
   */
  boolean isResumed(String locale) {
    return cookies.stream()
        .filter(cookie -> cookie.name.equals("kontor"))
        .map(cookie -> Sha256.hex(cookie.value.getBytes(StandardCharsets.UTF_8)))
        .anyMatch(session -> resume(session, Locale.forLanguageTag(locale).getLanguage()));
  }

  private static boolean resume(String session, String language) {
    try (Connection connection =
            DriverManager.getConnection(
                KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
        PreparedStatement used = connection.prepareStatement(USED);
        PreparedStatement reads = connection.prepareStatement(READS)) {
      used.setString(1, session);
      reads.setString(1, language);
      reads.setString(2, session);
      reads.executeUpdate();
      return used.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("whether the session is open", e);
    }
  }
}

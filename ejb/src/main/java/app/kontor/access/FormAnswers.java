package app.kontor.access;

import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Remembers for a week where each form of a person led, so that the same form sent again, however
 * late, leads to the same page.
 */
@Local
public interface FormAnswers {

  /**
   * Remembers what followed a form of the actor; the first answer of a token stays.
   *
   * @param token the form's token
   * @param content a digest of what the form said, or an empty text if it is not to be compared
   * @param address the page it led to, by path and query
   * @param message what that page said was done, or an empty text
   */
  void remember(String token, String content, String address, String message);

  /** What followed the form when the actor sent it first. */
  Optional<Answer> find(String token);

  /**
   * The same for the person of a session that may be over.
   *
   * @param session SHA-256 of the session's token, in hexadecimal digits
   */
  Optional<Answer> findFor(String session, String token);

  /**
   * Where the form led and what was said there.
   *
   * @param content the digest of what the form said, or an empty text
   */
  record Answer(String content, String address, String message) {
    /** Whether the form said just that. */
    public boolean isOf(String digest) {
      return !content.isEmpty() && content.equals(digest);
    }
  }
}

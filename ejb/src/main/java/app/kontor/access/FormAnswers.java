package app.kontor.access;

import jakarta.ejb.Local;
import java.util.Optional;

/** Remembers for a day where a form of the actor led, for the second press of the same button. */
@Local
public interface FormAnswers {

  /**
   * Remembers what followed the form.
   *
   * @param token the form's token
   * @param address the page it led to, by path and query
   * @param message what that page said was done, or an empty text
   */
  void remember(String token, String address, String message);

  /** What followed the form when the actor sent it first. */
  Optional<Answer> find(String token);

  /** Where the form led and what was said there. */
  record Answer(String address, String message) {}
}

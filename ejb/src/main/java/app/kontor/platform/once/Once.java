package app.kontor.platform.once;

import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.function.Supplier;

/**
 * Makes a command that creates something happen once per key: the second call, however soon or
 * late, returns the first one's result. Works inside the caller's transaction, so a failed command
 * leaves its key free.
 */
@Local
public interface Once {

  /**
   * Runs the command unless the key was used before.
   *
   * @param command stable name of the command, for example {@code "place-order"}, at most 60
   *     characters
   * @param key made by the caller for one intention (form token, request header, file hash), 8 to
   *     200 characters
   * @param asked all that the command is asked to do, see {@link Fingerprint}; the same key with
   *     anything else is refused
   * @param result type of the result, which is remembered as JSON of at most 500 characters
   * @param body does the work
   * @return the body's result, now or from the first time
   * @throws InvalidInput if the key is malformed or was used for another content
   */
  <R extends Record> R run(
      String command, String key, Record asked, Class<R> result, Supplier<R> body);

  /**
   * Marks the command as done in the running transaction; nothing is marked if that fails.
   *
   * @param command stable name of the command, at most 60 characters
   * @param key made by the caller for one intention, 8 to 200 characters
   * @param asked all that the command is asked to do
   * @throws AlreadyDone if it was done before with the same fingerprint
   * @throws InvalidInput if the key is malformed or was used for another content
   */
  void claim(String command, String key, Fingerprint asked);

  /**
   * What most commands leave: what they made or changed.
   *
   * @param reference a number, code or address by which it is found
   */
  record Made(String reference) {}
}

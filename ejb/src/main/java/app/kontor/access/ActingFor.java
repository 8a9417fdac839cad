package app.kontor.access;

import app.kontor.access.People.Person;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/**
 * Staff who see the shop as a customer's person and order in the person's name. It holds for one
 * sign-in session: until it is ended, the session ends, the person may not sign in any more or the
 * one who acts may not act for customers any more.
 */
@Local
public interface ActingFor {

  /**
   * The people of a customer in whose name something can be ordered now, by name.
   *
   * @param customerNumber of a customer of the actor's seller; nobody for an unknown one
   */
  List<Person> people(String customerNumber);

  /**
   * Begins to act for a person. What was open in the browser before belongs to who was looking
   * then, so the session goes on under another token.
   *
   * @param token the session of the one who acts
   * @param email of the person
   * @return the token of the session from now on
   * @throws UnknownUser also for people of another seller, for staff and for whoever may not order
   */
  String begin(String token, String email);

  /**
   * Ends it; the basket that was filled meanwhile waits for the next time.
   *
   * @return the token of the session from now on; empty if nobody acted for anybody in it
   */
  Optional<String> end(String token);

  /**
   * The next order in the person's name may go beyond what the person may order.
   *
   * @param reason why, at most 200 characters; noted on the order
   * @throws app.kontor.platform.failure.InvalidInput with field {@code reason}
   * @throws NotActing if the actor acts for nobody
   */
  void passLimits(String reason);

  /** Why the limits do not hold for the order that is being placed; they hold again afterwards. */
  Optional<String> takePass();
}

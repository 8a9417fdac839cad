package app.kontor.access;

import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Keeps what a person typed when the page could not take it: something was wrong with it, the
 * session was over, the server had forgotten the page or was started anew. Only the same person
 * sees it again. The latest twenty forms of a person are kept, for a week.
 */
@Local
public interface KeptForms {

  /**
   * Keeps a form of the actor.
   *
   * @return the id to find it by
   * @throws app.kontor.platform.failure.InvalidInput if it is larger than a form may be
   */
  String keep(KeptForm form);

  /**
   * Keeps a form of the person of a session that may be over.
   *
   * @param session SHA-256 of the session's token, in hexadecimal digits
   * @return the id to find it by after signing in; empty for sessions nobody had
   */
  Optional<String> keepFor(String session, KeptForm form);

  /**
   * The id of the person whose session it was, while forms written in it can still come.
   *
   * @param session SHA-256 of the session's token, in hexadecimal digits
   * @return empty for sessions nobody had, and for people who may not sign in any more
   */
  Optional<Long> personOf(String session);

  /** The form was sent and taken; what was kept of it is not needed any more. */
  void forget(String path, String form);

  /** A form of the actor; empty for others' and unknown ids. */
  Optional<KeptForm> find(String id);
}

package app.kontor.platform.schema.internal;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * What is said to the persistence provider beside annotations. Named in {@code persistence.xml}.
 */
public class SessionSetUp implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    ColumnPrefixes.apply(session);
    SellerWall.raise(session);
  }
}

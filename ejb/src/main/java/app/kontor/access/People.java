package app.kontor.access;

import app.kontor.gate.Permission;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.util.List;

/** Who there is, for other capabilities: to assign work and to see who has read something. */
@Local
public interface People {

  /**
   * The active people of one company who hold a permission, by name.
   *
   * @param partnerId the partner, or 0 for the seller's staff
   */
  List<Person> holding(long sellerId, long partnerId, Permission permission);

  /** A person as others see them. */
  record Person(long id, String email, String name) implements Serializable {}
}

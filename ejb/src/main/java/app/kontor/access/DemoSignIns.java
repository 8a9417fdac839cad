package app.kontor.access;

import jakarta.ejb.Local;
import java.util.List;

/** The people of the demo company, for whoever tries Kontor; there are none in production. */
@Local
public interface DemoSignIns {
  /** What the address of each of them ends with. */
  String DOMAIN = "@demo.kontor.example";

  /** The one password of all of them; refused in production. */
  String PASSWORD = "Kontor-Demo-2026";

  /**
   * Their e-mail addresses, buyers first.
   *
   * @return empty with {@code KONTOR_PROFILE=production}, without {@code KONTOR_DEMO} and where the
   *     demo company was not loaded
   */
  List<String> emails();
}

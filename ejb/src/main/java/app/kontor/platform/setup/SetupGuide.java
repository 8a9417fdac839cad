package app.kontor.platform.setup;

import jakarta.ejb.Local;
import java.util.List;

/** Leads through what has to be set up before the seller can sell. */
@Local
public interface SetupGuide {

  /** All steps in their order, with what is missing for the actor's seller as of now. */
  List<SetupTask> tasks();

  /**
   * How many steps something still waits for; 0 once nothing does. A node that has seen a seller
   * complete looks again when reference data has changed, and every quarter of an hour, so that
   * pages of every day may ask.
   */
  int open();
}

package app.kontor.access;

import app.kontor.gate.Actor;
import jakarta.ejb.Local;
import java.util.Optional;

/** People for whom work goes on behind the pages. */
@Local
public interface ActingPeople {

  /**
   * The seller's person with the rights that he or she has now; empty for somebody who may not sign
   * in any more.
   */
  Optional<Actor> actor(long sellerId, long userId);

  /**
   * The same for a person of a customer; empty also for somebody who has gone to another company.
   */
  Optional<Actor> buyer(long sellerId, long partnerId, long userId);
}

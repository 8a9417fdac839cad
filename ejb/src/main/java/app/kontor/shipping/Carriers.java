package app.kontor.shipping;

import jakarta.ejb.Local;
import java.util.List;

/** Carriers and the numbers they have allotted. */
@Local
public interface Carriers {

  /** All carriers of the actor's seller, in their order. */
  List<Carrier> carriers();

  /**
   * Changes a carrier, or adds one with a new code.
   *
   * @throws app.kontor.platform.ChangedMeanwhile if somebody else has changed it
   */
  void save(Carrier carrier);

  /** All number pools, by carrier, oldest first. */
  List<NumberPool> numberPools();

  /** Enters an allotted range. */
  void allot(AllotNumbers command);

  /** Takes a pool out of use; its numbers left are never given. */
  void close(long poolId);

  /** How a number looks for a carrier. */
  NumberCheck check(String carrierCode, String number);
}

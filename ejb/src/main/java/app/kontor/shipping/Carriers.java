package app.kontor.shipping;

import jakarta.ejb.Local;
import java.util.List;

/** Carriers and the numbers they have allotted. */
@Local
public interface Carriers {

  /** What waybills can be made with here, by code. */
  List<CarrierCapabilities> adapters();

  /** All carriers of the actor's seller, in their order. */
  List<Carrier> carriers();

  /**
   * Adds a carrier behind the others.
   *
   * @throws app.kontor.platform.failure.InvalidInput if the code is taken or a field makes no sense
   */
  void add(Carrier carrier);

  /**
   * Changes a carrier; its code stays.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if somebody else has changed it
   * @throws app.kontor.platform.failure.InvalidInput naming the field that makes no sense
   */
  void change(Carrier carrier);

  /**
   * What a number would become with a carrier that is still being edited; nothing is kept.
   *
   * @throws app.kontor.platform.failure.InvalidInput naming the field that makes no sense
   */
  CarrierTrial tryOut(Carrier carrier, String number);

  /** All number pools, by carrier, oldest first. */
  List<NumberPool> numberPools();

  /** Enters an allotted range. */
  void allot(AllotNumbers command);

  /** Takes a pool out of use; its numbers left are never given. */
  void close(long poolId);

  /** How a number looks for a carrier. */
  NumberCheck check(String carrierCode, String number);
}

package app.kontor.einvoice;

import app.kontor.platform.secret.Secret;
import jakarta.ejb.Local;

/** How the actor's seller reaches KSeF, for its administrators. */
@Local
public interface KsefAccess {

  /** What can be changed, and what was tried last. */
  KsefAccessData data();

  /**
   * Changes the access. Documents issued from now on go to KSeF if it is switched on; those before
   * do not.
   *
   * @param token a new KSeF token; nothing leaves the one that is kept
   * @throws app.kontor.platform.failure.InvalidInput at {@code switchedOn} if the seller is not
   *     Polish or has no valid NIP, at {@code token} if there is none
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void change(KsefAccessData.Change change, Secret token);

  /** Signs in by the kept token and notes what came of it; nothing is sent. */
  KsefAccessData.Trial tryOut();
}

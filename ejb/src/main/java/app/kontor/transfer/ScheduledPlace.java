package app.kontor.transfer;

import java.io.Serializable;

/**
 * Where a schedule's files are.
 *
 * @param folder name below the seller's own; empty unless the place is a folder
 * @param address https; empty unless the place is one
 * @param login user to sign in with there; empty for none
 */
public record ScheduledPlace(TransferPlace place, String folder, String address, String login)
    implements Serializable {

  /** A folder of the seller. */
  public static ScheduledPlace folder(String name) {
    return new ScheduledPlace(TransferPlace.FOLDER, name, "", "");
  }

  /** An address of somebody else, for whoever signs in there. */
  public static ScheduledPlace address(String address, String login) {
    return new ScheduledPlace(TransferPlace.ADDRESS, "", address, login);
  }

  /** The history alone. */
  public static ScheduledPlace history() {
    return new ScheduledPlace(TransferPlace.HISTORY, "", "", "");
  }
}

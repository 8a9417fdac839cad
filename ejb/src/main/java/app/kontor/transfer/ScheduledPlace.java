package app.kontor.transfer;

import java.io.Serializable;

/**
 * Where a schedule's files are.
 *
 * @param folder name below the seller's own; empty unless the place is a folder of this machine
 * @param address https, or sftp with its folder; empty unless the place is one
 * @param login user to sign in with there; empty for none
 * @param hostKey fingerprint that the machine of an sftp address is known by, as OpenSSH writes it;
 *     empty as long as nobody has said it
 * @param done folder within that of an sftp address where files go that were read; empty if they
 *     are left where they are
 * @param failed the same for files that could not be read
 */
public record ScheduledPlace(
    TransferPlace place,
    String folder,
    String address,
    String login,
    String hostKey,
    String done,
    String failed)
    implements Serializable {

  /** A folder of the seller. */
  public static ScheduledPlace folder(String name) {
    return new ScheduledPlace(TransferPlace.FOLDER, name, "", "", "", "", "");
  }

  /** An address of somebody else, for whoever signs in there. */
  public static ScheduledPlace address(String address, String login) {
    return new ScheduledPlace(TransferPlace.ADDRESS, "", address, login, "", "", "");
  }

  /** A folder on another machine, for whoever signs in there. */
  public static ScheduledPlace sftp(
      String address, String login, String hostKey, String done, String failed) {
    return new ScheduledPlace(TransferPlace.SFTP, "", address, login, hostKey, done, failed);
  }

  /** The history alone. */
  public static ScheduledPlace history() {
    return new ScheduledPlace(TransferPlace.HISTORY, "", "", "", "", "", "");
  }

  /** The same, known by another key. */
  public ScheduledPlace knownBy(String fingerprint) {
    return new ScheduledPlace(place, folder, address, login, fingerprint, done, failed);
  }
}

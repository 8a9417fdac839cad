package app.kontor.transfer;

import app.kontor.platform.secret.Secret;

/**
 * What somebody has typed to sign in at a schedule's place.
 *
 * @param password for the user there, or what opens the private key; nothing for none
 * @param privateKey for an sftp address, as a file of OpenSSH, PKCS#8 or PEM has it; nothing for
 *     none
 */
public record PlaceSecrets(Secret password, Secret privateKey) {

  /** Nothing was typed. */
  public static PlaceSecrets none() {
    return new PlaceSecrets(Secret.none(), Secret.none());
  }

  public boolean isEmpty() {
    return password.isEmpty() && privateKey.isEmpty();
  }

  /** Empty, as what it holds. */
  @Override
  public String toString() {
    return "";
  }
}

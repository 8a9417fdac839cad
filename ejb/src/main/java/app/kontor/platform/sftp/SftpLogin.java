package app.kontor.platform.sftp;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * How one signs in at another machine: with a password, or with a private key, which the password
 * opens. What opens a key is never sent.
 *
 * @param user there
 * @param password empty for none
 * @param privateKey as a file of OpenSSH, PKCS#8 or PEM has it; empty for none
 */
public record SftpLogin(String user, Secret password, Secret privateKey) {

  /**
   * The pair of the private key; empty if there is none.
   *
   * @throws InvalidInput at {@code privateKey}: SFTP_KEY if it is none, or the password does not
   *     open it
   */
  public List<KeyPair> keys() {
    if (privateKey.isEmpty()) {
      return List.of();
    }
    byte[] text = (privateKey.reveal().strip() + '\n').getBytes(StandardCharsets.UTF_8);
    List<KeyPair> found = new ArrayList<>();
    try {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(
              null,
              NamedResource.ofName("key"),
              new ByteArrayInputStream(text),
              password.isEmpty()
                  ? FilePasswordProvider.EMPTY
                  : FilePasswordProvider.of(password.reveal()));
      if (pairs != null) {
        pairs.forEach(found::add);
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new InvalidInput("privateKey", "SFTP_KEY");
    }
    if (found.isEmpty()) {
      throw new InvalidInput("privateKey", "SFTP_KEY");
    }
    return found;
  }

  @Override
  public String toString() {
    return user;
  }
}

package app.kontor.platform.secret;

import app.kontor.platform.file.DataPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256 in Galois/Counter Mode, a random nonce each. The key is that of {@code
 * KONTOR_SECRET_KEY} (32 bytes in Base64), else a file beside the stored files that only the server
 * reads, made when it is needed first. All nodes of an installation share it; a copy of the
 * database alone opens nothing.
 */
public final class SecretBox {
  private static final String FILE = "secret.key";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  SecretBox(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException("the key of secrets must have " + KEY_BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /** The installation's. */
  public static SecretBox open() {
    String given = System.getenv("KONTOR_SECRET_KEY");
    return new SecretBox(
        given != null && !given.isBlank()
            ? Base64.getDecoder().decode(given.strip())
            : kept(DataPath.get()));
  }

  static byte[] kept(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all, and never over one that another node has just made. */
  private static void make(Path file) throws IOException {
    byte[] made = new byte[KEY_BYTES];
    RANDOM.nextBytes(made);
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path aside =
        Files.createTempFile(
            folder,
            "secret",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(aside, Base64.getEncoder().encodeToString(made));
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** The secret as it is stored; the same one is sealed otherwise each time. */
  public String seal(Secret secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      byte[] sealed = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  /** What was sealed; empty if it was sealed with another key, or has been changed. */
  public Optional<Secret> unseal(String sealed) {
    try {
      byte[] all = Base64.getDecoder().decode(sealed);
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
      byte[] plain = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Optional.of(new Secret(new String(plain, StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

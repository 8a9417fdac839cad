package app.kontor.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes and checks passwords: Argon2id with 19 MiB, 2 passes and one lane (ASVS 5.0, appendix C;
 * RFC 9106), 16 bytes of salt, written as the algorithm's own text. What was hashed before by
 * PBKDF2 is still understood, and due to be hashed anew. The rule for new ones follows ASVS 6.2: 12
 * to 128 characters of any kind, no common words, none that the name or mail address gives away.
 */
public final class Passwords {
  public static final int MIN_LENGTH = 12;
  public static final int MAX_LENGTH = 128;
  private static final String FORMAT = "$argon2id$v=19$m=19456,t=2,p=1$";
  private static final int SALT = 16;
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** As many at a time as memory is meant for; the others wait their turn. */
  private static final Semaphore PLACES = new Semaphore(4, true);

  /** Compared with when the person is unknown, so that the answer takes as long. */
  private static final String NOBODY = hash("nobody has this password");

  private Passwords() {}

  public static String hash(String password) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return FORMAT + text.encodeToString(salt) + "$" + text.encodeToString(argon2(password, salt));
  }

  public static boolean matches(String password, String hash) {
    String[] parts = hash.split("\\$", -1);
    byte[] salt = Base64.getDecoder().decode(parts[parts.length - 2]);
    byte[] expected = Base64.getDecoder().decode(parts[parts.length - 1]);
    byte[] derived =
        isOutdated(hash)
            ? pbkdf2(password, salt, Integer.parseInt(parts[1]))
            : argon2(password, salt);
    return MessageDigest.isEqual(expected, derived);
  }

  /** Whether it was hashed in another way than new ones are. */
  public static boolean isOutdated(String hash) {
    return !hash.startsWith(FORMAT);
  }

  /** Takes as long as {@link #matches} and is never true. */
  public static boolean matchesNobody(String password) {
    return matches(password, NOBODY) && password.isEmpty();
  }

  /**
   * What is wrong with a new password: a code for the bundles, or an empty text.
   *
   * @param own mail address and name of the person
   */
  public static String weakness(String password, String... own) {
    if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
      return "PASSWORD_TOO_SHORT";
    }
    if (password.length() > MAX_LENGTH) {
      return "PASSWORD_TOO_LONG";
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (CommonPasswords.has(lower) || lower.chars().distinct().count() < 5) {
      return "PASSWORD_TOO_COMMON";
    }
    for (String text : own) {
      for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", -1)) {
        if (word.length() >= 4 && lower.contains(word)) {
          return "PASSWORD_CONTAINS_NAME";
        }
      }
    }
    return "";
  }

  private static byte[] argon2(String password, byte[] salt) {
    byte[] derived = new byte[LENGTH];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    PLACES.acquireUninterruptibly();
    try {
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(19_456)
              .withIterations(2)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
    } finally {
      PLACES.release();
    }
    return derived;
  }

  private static byte[] pbkdf2(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, 512);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA512", e);
    } finally {
      spec.clearPassword();
    }
  }
}

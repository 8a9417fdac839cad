package app.kontor.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes and checks passwords: PBKDF2 with HMAC-SHA-512, 210 000 rounds (ASVS 5.0, appendix C), 16
 * bytes of salt. The rule for new ones follows ASVS 6.2: 12 to 128 characters of any kind, no
 * common words, none that the name or mail address gives away.
 */
public final class Passwords {
  public static final int MIN_LENGTH = 12;
  public static final int MAX_LENGTH = 128;
  private static final int ROUNDS = 210_000;
  private static final int BITS = 512;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Compared with when the person is unknown, so that the answer takes as long. */
  private static final String NOBODY = hash("nobody has this password");

  private Passwords() {}

  public static String hash(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return "pbkdf2-sha512$"
        + ROUNDS
        + "$"
        + Base64.getEncoder().encodeToString(salt)
        + "$"
        + Base64.getEncoder().encodeToString(derive(password, salt, ROUNDS));
  }

  public static boolean matches(String password, String hash) {
    String[] parts = hash.split("\\$", -1);
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
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

  private static byte[] derive(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA512", e);
    } finally {
      spec.clearPassword();
    }
  }
}

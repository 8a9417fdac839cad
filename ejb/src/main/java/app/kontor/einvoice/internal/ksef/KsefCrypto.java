package app.kontor.einvoice.internal.ksef;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Encryption as KSeF wants it: RSAES-OAEP with SHA-256, AES-256 in CBC mode with PKCS#7. */
final class KsefCrypto {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private KsefCrypto() {}

  static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /**
   * The key of a certificate, or a bare key, in DER and Base64.
   *
   * @throws KsefFailure.Unavailable if it is neither
   */
  static PublicKey key(String base64) throws KsefFailure {
    try {
      byte[] der = Base64.getDecoder().decode(base64);
      try {
        return CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(der))
            .getPublicKey();
      } catch (CertificateException e) {
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KsefFailure.Unavailable("unreadable key of the Ministry");
    }
  }

  static byte[] wrapped(PublicKey key, byte[] secret) throws KsefFailure {
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, OAEP);
      return cipher.doFinal(secret);
    } catch (GeneralSecurityException e) {
      throw new KsefFailure.Unavailable("the key of the Ministry does not encrypt");
    }
  }

  static byte[] encrypted(byte[] key, byte[] vector, byte[] plain) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }
}

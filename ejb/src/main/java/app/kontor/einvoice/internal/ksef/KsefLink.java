package app.kontor.einvoice.internal.ksef;

import app.kontor.einvoice.KsefEnvironment;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** The link of the first code on a printed invoice (KOD I), by which anybody looks it up. */
public final class KsefLink {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

  private KsefLink() {}

  /**
   * The link of an invoice.
   *
   * @param nip of the seller, ten digits
   * @param issued day of issue [P_1]
   * @param sha256 of the XML file, lower-case hex
   */
  public static String of(
      KsefEnvironment environment, String nip, LocalDate issued, String sha256) {
    return environment.lookUp()
        + "/invoice/"
        + nip
        + "/"
        + DAY.format(issued)
        + "/"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(sha256));
  }
}

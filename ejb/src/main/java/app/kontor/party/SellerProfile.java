package app.kontor.party;

import jakarta.ejb.Local;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How the seller shows itself: name, contact and legal texts. */
@Local
public interface SellerProfile {

  /** The kinds of texts the seller has published in any language. */
  Set<LegalText> published();

  /**
   * A text for a reader.
   *
   * @return in the reader's language, else in English, else in any; empty if there is none
   */
  Optional<String> text(LegalText kind, Locale reader);

  /** All that can be changed. */
  SellerData data();

  /**
   * Changes it; issued documents keep what they were issued with.
   *
   * @throws app.kontor.platform.failure.InvalidInput naming the field
   * @throws app.kontor.platform.failure.ChangedMeanwhile if somebody else has changed it since it
   *     was read
   */
  void change(SellerData data);
}

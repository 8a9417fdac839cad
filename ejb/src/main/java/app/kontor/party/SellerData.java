package app.kontor.party;

import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * What a seller's administrators say about it.
 *
 * @param version of the seller that was read
 * @param registration register and number, printed at the foot of documents; may be empty
 * @param texts a text that is blank is not published
 */
public record SellerData(
    long version,
    String name,
    String email,
    String phone,
    String website,
    String registration,
    List<Text> texts)
    implements Serializable {
  private static final int LONGEST_TEXT = 15_000;

  /** A legal text in a language of the pages, as paragraphs with an empty line between. */
  public record Text(LegalText kind, String language, String body) implements Serializable {}

  public SellerData {
    texts =
        texts.stream()
            .sorted(Comparator.comparing(Text::kind).thenComparing(Text::language))
            .toList();
  }

  /** Refuses what cannot be kept; the refusal names the field of the form. */
  public void check() {
    if (name.isBlank()) {
      throw new InvalidInput("sellerName", "REQUIRED");
    }
    atMost("sellerName", name, 120);
    atMost("sellerEmail", email, 254);
    if (!EmailAddress.isValid(email.strip())) {
      throw new InvalidInput("sellerEmail", "NOT_AN_EMAIL", email);
    }
    atMost("sellerPhone", phone, 40);
    atMost("website", website, 200);
    atMost("registration", registration, 200);
    for (Text text : texts) {
      if (!Languages.isOne(text.language())) {
        throw new InvalidInput(text.kind().name(), "NOT_A_VALUE", text.language());
      }
      atMost(text.kind().name() + '_' + text.language(), text.body(), LONGEST_TEXT);
    }
  }

  private static void atMost(String field, String value, int most) {
    if (value.length() > most) {
      throw new InvalidInput(field, "TOO_LONG", most);
    }
  }
}

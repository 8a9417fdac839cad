package app.kontor.party;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a seller's administrators say about it; see {@link SellerRules}.
 *
 * @param version of the seller that was read
 * @param tradeName what it calls itself in shop and mails; empty if that is its name
 * @param address with its registered name, phone and e-mail
 * @param vatId in any spelling; kept as {@link VatId} reads it; empty for a seller without one
 * @param taxNumber domestic tax number; may be empty
 * @param registration register and number, printed at the foot of documents; may be empty
 * @param homeCurrency ISO 4217; as it is once documents are issued
 * @param zone of the tz database
 * @param language of its own texts
 * @param languages what its shop is offered in; empty for all there are
 * @param texts a text that is blank is not published
 */
public record SellerData(
    long version,
    String tradeName,
    Address address,
    String vatId,
    String taxNumber,
    String registration,
    String website,
    String homeCurrency,
    String zone,
    String language,
    List<String> languages,
    MailSender sender,
    List<Text> texts)
    implements Serializable {

  /** A legal text in a language of the pages, as paragraphs with an empty line between. */
  public record Text(LegalText kind, String language, String body) implements Serializable {}

  public SellerData {
    languages = List.copyOf(languages);
    texts =
        texts.stream()
            .sorted(Comparator.comparing(Text::kind).thenComparing(Text::language))
            .toList();
  }

  /** Refuses what cannot be kept; the refusal names the field of the form. */
  public void check() {
    SellerRules.check(this);
  }

  /** The same without its legal texts. */
  public SellerData withoutTexts() {
    return new SellerData(
        version,
        tradeName,
        address,
        vatId,
        taxNumber,
        registration,
        website,
        homeCurrency,
        zone,
        language,
        languages,
        sender,
        List.of());
  }

  /** The same with everything in the spelling it is kept in; what cannot be read stays as typed. */
  public SellerData normalised() {
    String typed = vatId.strip();
    return new SellerData(
        version,
        tradeName.strip(),
        address.tidied(),
        VatId.read(typed, address.country()).orElse(typed),
        SellerRules.taxNumber(taxNumber, address.country()),
        registration.strip(),
        website.strip(),
        homeCurrency.strip().toUpperCase(Locale.ROOT),
        zone.strip(),
        language,
        languages,
        new MailSender(sender.name().strip(), sender.address().strip(), sender.replyTo().strip()),
        texts);
  }
}

package app.kontor.notification.internal;

import app.kontor.party.Accent;
import app.kontor.party.Look;
import app.kontor.party.Seller;
import java.util.List;
import java.util.Locale;

/**
 * The seller's part of a mail: what it is called above, registered name and address below.
 *
 * @param address the address as one line
 * @param accent colour of buttons and links
 * @param footer a line of the seller's own, or empty
 * @param logoWidth of its logo in pixels where it is {@link #LOGO_HEIGHT} high
 * @param portal address of the portals, without a slash at the end, for the links below
 */
record Letterhead(
    String name,
    String address,
    String email,
    String phone,
    String website,
    String registration,
    String vatId,
    String portal,
    String registeredName,
    String accent,
    String footer,
    String logoWidth) {
  /** How high a logo stands in a mail, in pixels. */
  static final int LOGO_HEIGHT = 32;

  static Letterhead of(Seller seller, String portal, Locale language) {
    Look.Logo logo = seller.look().logo();
    return new Letterhead(
        seller.shownName(),
        seller.address().localLine(),
        seller.email(),
        seller.phone(),
        seller.website(),
        seller.registration(),
        seller.vatId(),
        portal,
        seller.name(),
        seller.look().colour().code(),
        seller.look().footer(language.getLanguage()),
        Integer.toString(logo.isThere() ? logo.widthAt(LOGO_HEIGHT) : LOGO_HEIGHT));
  }

  /** As plain values, in the order of {@link #from}. */
  List<String> values() {
    return List.of(
        name, address, email, phone, website, registration, vatId, portal, registeredName);
  }

  static Letterhead from(List<?> values) {
    List<String> texts = values.stream().map(String::valueOf).toList();
    return new Letterhead(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        texts.get(4),
        texts.get(5),
        texts.get(6),
        texts.get(7),
        // drafts of mails that were noted before there was a look
        part(texts, 8, texts.get(0)),
        part(texts, 9, Accent.HOUSE.code()),
        part(texts, 10, ""),
        part(texts, 11, Integer.toString(LOGO_HEIGHT)));
  }

  private static String part(List<String> texts, int at, String otherwise) {
    return texts.size() > at ? texts.get(at) : otherwise;
  }
}

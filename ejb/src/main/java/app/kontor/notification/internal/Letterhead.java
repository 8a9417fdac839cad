package app.kontor.notification.internal;

import app.kontor.party.Seller;
import java.util.List;

/**
 * The seller's part of a mail: name above, name and address below.
 *
 * @param address the address as one line
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
    String portal) {

  static Letterhead of(Seller seller, String portal) {
    return new Letterhead(
        seller.name(),
        seller.address().localLine(),
        seller.email(),
        seller.phone(),
        seller.website(),
        seller.registration(),
        seller.vatId(),
        portal);
  }

  /** As plain values, in the order of {@link #from}. */
  List<String> values() {
    return List.of(name, address, email, phone, website, registration, vatId, portal);
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
        texts.get(7));
  }
}

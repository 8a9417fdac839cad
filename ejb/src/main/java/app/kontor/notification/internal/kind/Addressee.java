package app.kontor.notification.internal.kind;

import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Seller;
import app.kontor.platform.address.PublicAddress;

/**
 * Who writes to whom.
 *
 * @param portal address of the portals, without a slash at the end
 * @param number the trading partner's number; empty for staff
 * @param company the trading partner's name; empty for staff
 * @param person who gets the mail
 */
public record Addressee(
    String portal, Seller seller, String number, String company, Person person) {

  /** The tags that every kind of mail has first. */
  static final Tags<Addressee> CUSTOMER =
      Tags.<Addressee>none()
          .text("customer.name", Addressee::company)
          .text("customer.number", Addressee::number)
          .text("customer.contact", to -> to.person().name())
          .text("customer.email", to -> to.person().email());

  /** The tags that every kind of mail has last. */
  static final Tags<Addressee> SELLER =
      Tags.<Addressee>none()
          .text("seller.name", to -> to.seller().shownName())
          .text("seller.email", to -> to.seller().email())
          .text("seller.phone", to -> to.seller().phone())
          .text("seller.website", to -> to.seller().website())
          .text("seller.address", to -> to.seller().address().oneLine());

  /** As reached from now on. */
  static Addressee of(Seller seller, String number, String company, Person person) {
    return new Addressee(PublicAddress.get(), seller, number, company, person);
  }
}

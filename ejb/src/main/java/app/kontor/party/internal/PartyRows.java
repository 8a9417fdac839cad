package app.kontor.party.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Seller;
import app.kontor.party.VatId;
import app.kontor.party.model.PartnerAddress;
import app.kontor.party.model.SellingParty;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.language.AmericanEnglish;
import app.kontor.platform.number.SpelledNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What party's lists show and what others ask of partners. Native: pages need few columns in the
 * order of a language, and orders freeze what they read, so that no entity need be kept.
 */
@Dependent
public class PartyRows {
  private static final String PARTNER =
      "SELECT p.id, p.number, p.name, p.contact, p.street, p.house, p.flat, p.postcode, p.city,"
          + " p.country, p.phone, p.email, p.addition, p.region, p.vat_id, p.language, p.currency,"
          + " p.price_list, p.payment_days, p.active FROM partner p";
  private static final String SCOPE = " WHERE p.seller_id = ?1 AND (?2 = 0 OR p.id = ?2)";

  static final SpelledNumbers.Place PARTNERS = new SpelledNumbers.Place("FROM partner", "id");

  @Inject private SpelledNumbers spelled;
  @PersistenceContext private EntityManager em;

  /** Native, because the row is only a turnstile: nothing of it is read. */
  void lockSeller(long sellerId) {
    em.createNativeQuery("SELECT id FROM seller WHERE id = ?1 FOR UPDATE")
        .setParameter(1, sellerId)
        .getResultList();
  }

  Seller seller(long sellerId) {
    SellingParty seller = em.find(SellingParty.class, sellerId);
    if (seller == null) {
      throw new IllegalArgumentException("no seller " + sellerId);
    }
    return seller.view();
  }

  private static Address address(Rows row) {
    return new Address(
        row.text("name"),
        row.textOrNull("contact"),
        row.textOrNull("addition"),
        row.text("street"),
        row.text("house"),
        row.textOrNull("flat"),
        row.text("postcode"),
        row.text("city"),
        row.textOrNull("region"),
        row.text("country"),
        row.textOrNull("phone"),
        row.textOrNull("email"));
  }

  private static Partner partner(Rows row) {
    return new Partner(
        row.number("id"),
        new PartnerNumber(row.text("number")),
        row.text("name"),
        address(row),
        row.textOrNull("vat_id"),
        AmericanEnglish.locale(row.text("language"), row.text("country")),
        Currencies.of(row.text("currency")),
        row.textOrNull("price_list"),
        (int) row.number("payment_days"),
        row.text("email"),
        row.flag("active"));
  }

  /** The partner that a spelling of the number means. */
  Optional<Partner> byNumber(PartnerNumber number, PartnerScope scope) {
    return exactly(number, scope)
        .or(
            () ->
                spelled
                    .find(
                        PARTNERS,
                        number.value(),
                        new SpelledNumbers.Scope(scope.sellerId(), scope.partnerId()))
                    .flatMap(meant -> exactly(new PartnerNumber(meant), scope)));
  }

  private Optional<Partner> exactly(PartnerNumber number, PartnerScope scope) {
    return Rows.list(
            scoped(PARTNER + SCOPE + " AND p.number = ?3", scope).setParameter(3, number.value()),
            PartyRows::partner)
        .stream()
        .findFirst();
  }

  List<Partner> byIds(Collection<Long> ids) {
    return Rows.list(
        em.createNativeQuery(PARTNER + " WHERE p.id IN (" + Rows.in(ids) + ")"),
        PartyRows::partner);
  }

  Page<Partner> list(String text, PageRequest page, PartnerScope scope, Locale language) {
    String where =
        SCOPE
            + " AND (p.number LIKE ?3 OR p.plain_number LIKE ?4 OR p.name LIKE ?3 OR p.city LIKE ?3"
            + " OR p.vat_id LIKE ?5)";
    String like = LikePattern.anywhere(text);
    String vatId = VatId.compact(text);
    String likeVatId = vatId.isEmpty() ? like : LikePattern.anywhere(vatId);
    List<Partner> rows =
        Rows.list(
            scoped(
                    PARTNER
                        + where
                        + " ORDER BY p."
                        + Rows.nameOrder(language)
                        + ", p.id LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset(),
                    scope)
                .setParameter(3, like)
                .setParameter(4, SpelledNumbers.part(text))
                .setParameter(5, likeVatId),
            PartyRows::partner);
    Query ids =
        scoped("SELECT p.id FROM partner p" + where, scope)
            .setParameter(3, like)
            .setParameter(4, SpelledNumbers.part(text))
            .setParameter(5, likeVatId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  /** The addresses as they are chosen from, the preferred one first. */
  List<DeliveryAddress> addresses(long partnerId) {
    return em.createQuery(
            "SELECT a FROM PartnerAddress a WHERE a.partner.id = :partner"
                + " ORDER BY a.preferred DESC, a.code",
            PartnerAddress.class)
        .setParameter("partner", partnerId)
        .getResultStream()
        .map(PartnerAddress::view)
        .toList();
  }

  private Query scoped(String sql, PartnerScope scope) {
    return em.createNativeQuery(sql)
        .setParameter(1, scope.sellerId())
        .setParameter(2, scope.partnerId());
  }
}

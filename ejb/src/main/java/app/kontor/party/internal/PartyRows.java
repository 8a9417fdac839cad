package app.kontor.party.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.party.Address;
import app.kontor.party.CustomerFilter;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What party's lists show and what others ask of partners. Native: pages need few columns in the
 * order of a language, and orders freeze what they read, so that no entity need be kept.
 */
@Dependent
public class PartyRows {
  private static final String PARTNER =
      "SELECT p.id, p.number, p.name, p.contact, p.street, p.house, p.flat, p.postcode, p.city,"
          + " p.country, p.phone, p.email, p.addition, p.region, p.vat_id, p.language, p.currency,"
          + " p.price_list, p.payment_terms, p.seller_id, p.active, p.own_number_needed, (SELECT"
          + " GROUP_CONCAT(g.code ORDER BY g.place, g.code) FROM customer_group_member m JOIN"
          + " customer_group g ON g.id = m.group_id WHERE m.partner_id = p.id) AS group_codes FROM"
          + " partner p";
  private static final String SCOPE = " WHERE p.seller_id = ?1 AND (?2 = 0 OR p.id = ?2)";

  private static final String IN_GROUP =
      " AND (SELECT 1 FROM customer_group c JOIN customer_group_member f ON f.group_id = c.id"
          + " AND f.partner_id = p.id WHERE c.seller_id = ?1 AND c.code = ?6 LIMIT 1) = 1";

  static final SpelledNumbers.Place PARTNERS = new SpelledNumbers.Place("FROM partner", "id");

  @Inject private SpelledNumbers spelled;
  @Inject private KeptPaymentTerms terms;
  @PersistenceContext private EntityManager em;

  /** Native, because the row is only a turnstile: nothing of it is read. */
  void lockSeller(long sellerId) {
    em.createNativeQuery("SELECT id FROM seller WHERE id = ?1 FOR UPDATE")
        .setParameter(1, sellerId)
        .getResultList();
  }

  /** As {@link #lockSeller}. */
  void lockPartner(long partnerId) {
    em.createNativeQuery("SELECT id FROM partner WHERE id = ?1 FOR UPDATE")
        .setParameter(1, partnerId)
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

  private Partner partner(Rows row) {
    List<String> groups = groups(row.textOrNull("group_codes"));
    return new Partner(
        row.number("id"),
        new PartnerNumber(row.text("number")),
        row.text("name"),
        address(row),
        row.textOrNull("vat_id"),
        AmericanEnglish.locale(row.text("language"), row.text("country")),
        Currencies.of(row.text("currency")),
        row.textOrNull("price_list"),
        terms.of(row.number("seller_id")).of(row.textOrNull("payment_terms"), groups),
        row.text("email"),
        row.flag("active"),
        row.flag("own_number_needed"),
        groups);
  }

  private static List<String> groups(@Nullable String codes) {
    return codes == null ? List.of() : List.of(codes.split(",", -1));
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
            this::partner)
        .stream()
        .findFirst();
  }

  List<Partner> byIds(Collection<Long> ids) {
    return Rows.list(
        em.createNativeQuery(PARTNER + " WHERE p.id IN (" + Rows.in(ids) + ")"), this::partner);
  }

  /** The few of a small group are named; of a large one customers are asked one by one. */
  private String inGroup(String group, PartnerScope scope) {
    if (group.isEmpty()) {
      return "";
    }
    List<Long> members =
        Rows.numbers(
            em.createNativeQuery(
                    "SELECT f.partner_id FROM customer_group c JOIN customer_group_member f ON"
                        + " f.group_id = c.id WHERE c.seller_id = ?1 AND c.code = ?2")
                .setParameter(1, scope.sellerId())
                .setParameter(2, group)
                .setMaxResults(Total.COUNTED + 1));
    if (members.size() > Total.COUNTED) {
      return IN_GROUP;
    }
    return members.isEmpty() ? " AND FALSE" : " AND p.id IN (" + Rows.in(members) + ")";
  }

  Page<Partner> list(CustomerFilter filter, PageRequest page, PartnerScope scope, Locale language) {
    String text = filter.text();
    String where =
        SCOPE
            + " AND (p.number LIKE ?3 OR p.plain_number LIKE ?4 OR p.name LIKE ?3 OR p.city LIKE ?3"
            + " OR p.vat_id LIKE ?5)"
            + inGroup(filter.group(), scope);
    String like = LikePattern.anywhere(text);
    String vatId = VatId.compact(text);
    String likeVatId = vatId.isEmpty() ? like : LikePattern.anywhere(vatId);
    UnaryOperator<Query> filled =
        query -> {
          query
              .setParameter(3, like)
              .setParameter(4, SpelledNumbers.part(text))
              .setParameter(5, likeVatId);
          return where.contains("?6") ? query.setParameter(6, filter.group()) : query;
        };
    List<Partner> rows =
        Rows.list(
            filled.apply(
                scoped(
                    PARTNER
                        + where
                        + " ORDER BY p."
                        + Rows.nameOrder(language)
                        + ", p.id LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset(),
                    scope)),
            this::partner);
    Query ids = filled.apply(scoped("SELECT p.id FROM partner p" + where, scope));
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  /** All addresses, the preferred one first and the archived ones last. */
  List<DeliveryAddress> addresses(long partnerId) {
    return em.createQuery(
            "SELECT a FROM PartnerAddress a WHERE a.partner.id = :partner"
                + " ORDER BY a.archived, a.preferred DESC, a.code",
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

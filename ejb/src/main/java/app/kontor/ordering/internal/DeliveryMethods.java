package app.kontor.ordering.internal;

import app.kontor.money.Money;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.party.Seller;
import app.kontor.platform.data.Rows;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A seller's delivery methods with their charge in a currency, kept as reference data. */
@Dependent
public class DeliveryMethods {
  /** Topic of {@link ReferenceData}; whoever writes a method or a charge raises it. */
  private static final String TOPIC = "delivery-method";

  private static final String NAME =
      Rows.text(
          "t.name",
          "FROM delivery_method_text o WHERE o.seller_id = m.seller_id AND o.method = m.code",
          "?4");

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  /** What is kept. */
  private record Offered(List<DeliveryMethod> methods) {}

  /** Active methods that have a charge in the currency, in the seller's order. */
  List<DeliveryMethod> list(Seller seller, Currency currency, Locale language) {
    return reference
        .get(
            TOPIC,
            Offered.class,
            List.of(
                seller.id(),
                currency.getCurrencyCode(),
                language.getLanguage(),
                seller.language().getLanguage()),
            () -> new Offered(List.copyOf(read(seller, currency, language))))
        .methods();
  }

  private List<DeliveryMethod> read(Seller seller, Currency currency, Locale language) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT m.code, COALESCE("
                    + NAME
                    + ", m.code) AS name, m.carrier, c.charge"
                    + " FROM delivery_method m JOIN delivery_charge c"
                    + " ON c.seller_id = m.seller_id AND c.method = m.code AND c.currency = ?2"
                    + " LEFT JOIN delivery_method_text t ON t.seller_id = m.seller_id"
                    + " AND t.method = m.code AND t.language = ?3"
                    + " WHERE m.seller_id = ?1 AND m.active ORDER BY m.position, m.code")
            .setParameter(1, seller.id())
            .setParameter(2, currency.getCurrencyCode())
            .setParameter(3, language.getLanguage())
            .setParameter(4, seller.language().getLanguage()),
        row -> method(row, currency));
  }

  /** One of them; another code is refused. */
  DeliveryMethod get(Seller seller, Currency currency, Locale language, String code) {
    return list(seller, currency, language).stream()
        .filter(method -> method.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("deliveryMethod", "NOT_A_VALUE", code));
  }

  private static DeliveryMethod method(Rows row, Currency currency) {
    return new DeliveryMethod(
        row.text("code"),
        row.text("name"),
        row.textOrNull("carrier"),
        Money.of(row.decimal("charge"), currency));
  }
}

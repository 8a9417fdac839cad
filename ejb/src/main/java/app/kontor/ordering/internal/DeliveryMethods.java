package app.kontor.ordering.internal;

import app.kontor.money.Money;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Reads a seller's delivery methods with their charge in a currency. */
@Dependent
public class DeliveryMethods {
  @PersistenceContext private EntityManager em;

  /** Active methods that have a charge in the currency, in the seller's order. */
  List<DeliveryMethod> list(long sellerId, Currency currency, Locale language) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT m.code, m."
                    + name(language)
                    + " AS name, m.carrier, c.charge"
                    + " FROM delivery_method m JOIN delivery_charge c"
                    + " ON c.seller_id = m.seller_id AND c.method = m.code AND c.currency = ?2"
                    + " WHERE m.seller_id = ?1 AND m.active ORDER BY m.position, m.code")
            .setParameter(1, sellerId)
            .setParameter(2, currency.getCurrencyCode()),
        row -> method(row, currency));
  }

  /** One of them; another code is refused. */
  DeliveryMethod get(long sellerId, Currency currency, Locale language, String code) {
    return list(sellerId, currency, language).stream()
        .filter(method -> method.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("deliveryMethod", "NOT_A_VALUE", code));
  }

  /** One of three fixed column names, whatever the language is. */
  private static String name(Locale language) {
    return switch (language.getLanguage()) {
      case "pl" -> "name_pl";
      case "de" -> "name_de";
      default -> "name_en";
    };
  }

  private static DeliveryMethod method(Rows row, Currency currency) {
    return new DeliveryMethod(
        row.text("code"),
        row.text("name"),
        row.textOrNull("carrier"),
        Money.of(row.decimal("charge"), currency));
  }
}

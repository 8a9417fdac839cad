package app.kontor.ordering.internal;

import app.kontor.money.Money;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.platform.InvalidInput;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a seller's delivery methods with their charge in a currency. */
@Dependent
public class DeliveryMethods {
  @PersistenceContext private EntityManager em;

  /** Active methods that have a charge in the currency, in the seller's order. */
  List<DeliveryMethod> list(long sellerId, Currency currency, Locale language) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT m.code, m.name_pl, m.name_de, m.name_en, m.carrier, c.charge"
                    + " FROM delivery_method m JOIN delivery_charge c"
                    + " ON c.seller_id = m.seller_id AND c.method = m.code AND c.currency = ?2"
                    + " WHERE m.seller_id = ?1 AND m.active ORDER BY m.position, m.code")
            .setParameter(1, sellerId)
            .setParameter(2, currency.getCurrencyCode())
            .getResultList();
    List<DeliveryMethod> methods = new ArrayList<>();
    for (Object row : rows) {
      methods.add(method((Object[]) row, currency, language));
    }
    return methods;
  }

  /** One of them; another code is refused. */
  DeliveryMethod get(long sellerId, Currency currency, Locale language, String code) {
    return list(sellerId, currency, language).stream()
        .filter(method -> method.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("deliveryMethod", "NOT_A_VALUE", code));
  }

  private static DeliveryMethod method(Object[] row, Currency currency, Locale language) {
    int name =
        switch (language.getLanguage()) {
          case "pl" -> 1;
          case "de" -> 2;
          default -> 3;
        };
    @Nullable String carrier = row[4] == null ? null : String.valueOf(row[4]);
    return new DeliveryMethod(
        String.valueOf(row[0]),
        String.valueOf(row[name]),
        carrier,
        Money.of((BigDecimal) row[5], currency));
  }
}

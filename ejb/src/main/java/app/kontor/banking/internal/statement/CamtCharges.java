package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code Chrgs} of an entry or transaction says banks took on the way. */
final class CamtCharges {

  private CamtCharges() {}

  /** The charges in the currency of the entry, null if there are none in it. */
  static @Nullable Money of(XmlNode node, Currency currency, StatementValues values) {
    Optional<XmlNode> charges = node.at("Chrgs");
    if (charges.isEmpty()) {
      return null;
    }
    Optional<Money> total =
        charges.get().at("TtlChrgsAndTaxAmt").flatMap(one -> in(currency, one, values));
    if (total.isPresent()) {
      return total.get();
    }
    List<XmlNode> records = new ArrayList<>(charges.get().all("Rcrd"));
    if (records.isEmpty()) {
      records.addAll(node.all("Chrgs"));
    }
    List<Money> amounts =
        records.stream()
            .flatMap(one -> one.at("Amt").flatMap(amount -> in(currency, amount, values)).stream())
            .toList();
    return amounts.isEmpty() ? null : Money.total(amounts, currency);
  }

  private static Optional<Money> in(Currency currency, XmlNode node, StatementValues values) {
    return Optional.ofNullable(values.xmlMoney(node, null))
        .filter(amount -> amount.currency().equals(currency));
  }
}

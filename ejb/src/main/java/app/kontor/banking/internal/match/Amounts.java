package app.kontor.banking.internal.match;

import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is open by amount, and what is left of it while a batch is being matched. */
final class Amounts {
  private final Map<Money, List<OpenItem>> byAmount = new HashMap<>();
  private final Map<String, Money> left = new HashMap<>();

  Amounts(Collection<OpenItem> items) {
    for (OpenItem item : items) {
      byAmount.computeIfAbsent(item.open(), any -> new ArrayList<>(1)).add(item);
    }
  }

  Money open(OpenItem item) {
    return left.getOrDefault(item.documentNumber().value(), item.open());
  }

  void use(Proposal proposal) {
    for (Proposal.Part part : proposal.parts()) {
      Money rest = open(part.item()).minus(part.amount());
      left.put(part.item().documentNumber().value(), rest);
    }
  }

  boolean fits(Proposal proposal) {
    return proposal.parts().stream()
        .allMatch(part -> part.amount().compareTo(open(part.item())) <= 0);
  }

  List<OpenItem> of(Money amount) {
    return byAmount.getOrDefault(amount, List.of());
  }

  /** Whether one open item alone has this amount and it is no round one that many could pay. */
  boolean isUnique(Money amount) {
    return of(amount).size() == 1 && !isRound(amount);
  }

  static boolean isRound(Money amount) {
    return amount.minorUnits() % 1000 == 0;
  }
}

package app.kontor.banking.internal.match;

import java.util.Map;

/**
 * Who paid for whom before, from confirmed allocations.
 *
 * @param customers by account (or virtual account) the partner ids with how often; negative counts
 *     are kept out
 */
public record PayerHistory(Map<String, Map<Long, Integer>> customers) {
  public static final PayerHistory NONE = new PayerHistory(Map.of());

  public PayerHistory {
    customers = Map.copyOf(customers);
  }

  Map<Long, Integer> of(String account) {
    return account.isEmpty() ? Map.of() : customers.getOrDefault(account, Map.of());
  }
}

package app.kontor.banking.internal;

import app.kontor.banking.internal.match.PayerHistory;
import app.kontor.banking.model.StatementEntry;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns which account pays for whom, and forgets it when an allocation is undone. */
@Dependent
public class Payers {
  private static final int CHUNK = 500;

  @PersistenceContext private EntityManager em;

  void learn(StatementEntry entry, long partnerId) {
    for (String account : accounts(entry)) {
      em.createNativeQuery(
              "INSERT INTO payer_account (seller_id, account, partner_id, times)"
                  + " VALUES (?1, ?2, ?3, 1) ON DUPLICATE KEY UPDATE times = times + 1")
          .setParameter(1, entry.sellerId())
          .setParameter(2, account)
          .setParameter(3, partnerId)
          .executeUpdate();
    }
  }

  void forget(StatementEntry entry, long partnerId) {
    for (String account : accounts(entry)) {
      em.createNativeQuery(
              "UPDATE payer_account SET times = times - 1"
                  + " WHERE seller_id = ?1 AND account = ?2 AND partner_id = ?3 AND times > 0")
          .setParameter(1, entry.sellerId())
          .setParameter(2, account)
          .setParameter(3, partnerId)
          .executeUpdate();
    }
  }

  PayerHistory history(long sellerId, Collection<StatementEntry> entries) {
    Set<String> accounts = new HashSet<>();
    entries.forEach(entry -> accounts.addAll(accounts(entry)));
    Map<String, Map<Long, Integer>> customers = new HashMap<>();
    List<String> all = List.copyOf(accounts);
    for (int from = 0; from < all.size(); from += CHUNK) {
      read(sellerId, all.subList(from, Math.min(all.size(), from + CHUNK)), customers);
    }
    return new PayerHistory(customers);
  }

  private void read(
      long sellerId, List<String> accounts, Map<String, Map<Long, Integer>> customers) {
    String marks = String.join(", ", accounts.stream().map(any -> "?").toList());
    var query =
        em.createNativeQuery(
            "SELECT account, partner_id, times FROM payer_account"
                + " WHERE times > 0 AND seller_id = ? AND account IN ("
                + marks
                + ")");
    query.setParameter(1, sellerId);
    for (int i = 0; i < accounts.size(); i++) {
      query.setParameter(i + 2, accounts.get(i));
    }
    Rows.list(
        query,
        row ->
            customers
                .computeIfAbsent(row.text("account"), any -> new HashMap<>())
                .put(row.number("partner_id"), (int) row.number("times")));
  }

  private static List<String> accounts(StatementEntry entry) {
    return List.of(entry.texts().counterpartyAccount(), entry.texts().virtualAccount()).stream()
        .filter(account -> !account.isEmpty())
        .distinct()
        .toList();
  }
}

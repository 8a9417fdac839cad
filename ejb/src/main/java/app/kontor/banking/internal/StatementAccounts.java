package app.kontor.banking.internal;

import app.kontor.banking.internal.statement.AccountNumber;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.model.StatementAccount;
import app.kontor.banking.model.StatementEntry;
import app.kontor.party.Parties;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accounts statements are of. Loading locks them, in a fixed order, so that two overlapping
 * files cannot both take the same entry for new.
 */
@Dependent
public class StatementAccounts {
  private static final Pattern GERMAN = Pattern.compile("(\\d{8})/0*(\\d{1,10})");

  @PersistenceContext private EntityManager em;
  private final Parties parties;

  @Inject
  StatementAccounts(Parties parties) {
    this.parties = parties;
  }

  /**
   * An account in use.
   *
   * @param account the one new entries belong to
   * @param all the account and rows of the same account in another spelling
   */
  record Locked(StatementAccount account, List<StatementAccount> all) {
    Locked {
      all = List.copyOf(all);
    }

    List<Long> ids() {
      return all.stream().map(StatementAccount::id).toList();
    }
  }

  /** The accounts of the statements, created where missing, locked; by account and currency. */
  Map<String, Locked> locked(long sellerId, Collection<Statement> statements) {
    TreeSet<String> keys = new TreeSet<>();
    statements.forEach(statement -> keys.add(key(statement)));
    List<String> own = ownNumbers(sellerId);
    Map<String, Locked> accounts = new LinkedHashMap<>();
    for (String key : keys) {
      String currency = key.substring(0, 3);
      String number = key.substring(3);
      create(sellerId, number, currency);
      List<StatementAccount> all = lock(sellerId, number, currency);
      StatementAccount account = all.get(0);
      boolean isOwn = own.stream().anyMatch(iban -> isSame(iban, number));
      for (StatementAccount spelling : all) {
        if (!spelling.isOwn() && isOwn) {
          spelling.accept();
          unproven(spelling).forEach(StatementEntry::prove);
        }
      }
      accounts.put(key, new Locked(account, all));
    }
    return accounts;
  }

  static String key(Statement statement) {
    String number = statement.account().normalized();
    String cut = number.length() > 60 ? number.substring(0, 60) : number;
    return statement.currency().getCurrencyCode() + cut;
  }

  private List<String> ownNumbers(long sellerId) {
    return parties.seller(sellerId).bankAccounts().stream()
        .map(account -> AccountNumber.of(account.iban()).normalized())
        .toList();
  }

  /** The same IBAN, or a German bank code and account number that are inside it. */
  static boolean isSame(String iban, String number) {
    if (iban.equals(number)) {
      return true;
    }
    Matcher german = GERMAN.matcher(number);
    return german.matches()
        && iban.startsWith("DE")
        && iban.length() == 22
        && iban.substring(4, 12).equals(german.group(1))
        && iban.substring(12).replaceFirst("^0+", "").equals(german.group(2));
  }

  /** Whether two spellings mean one account: with a bank code, a currency, as an IBAN. */
  static boolean isSameAccount(String one, String other) {
    String first = AccountNumber.of(one).normalized();
    String second = AccountNumber.of(other).normalized();
    return !first.isEmpty() && (isSame(first, second) || isSame(second, first));
  }

  private List<StatementEntry> unproven(StatementAccount account) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.account = :account AND e.proven = FALSE",
            StatementEntry.class)
        .setParameter("account", account)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private void create(long sellerId, String number, String currency) {
    em.createNativeQuery(
            "INSERT IGNORE INTO statement_account (id, seller_id, account, currency, own, version)"
                + " SELECT NEXT VALUE FOR id_seq, ?1, ?2, ?3, FALSE, 0 FROM DUAL WHERE NOT EXISTS"
                + " (SELECT 1 FROM statement_account"
                + " WHERE seller_id = ?1 AND account = ?2 AND currency = ?3)")
        .setParameter(1, sellerId)
        .setParameter(2, number)
        .setParameter(3, currency)
        .executeUpdate();
  }

  /** The account first, then its other spellings; locked in the order of their ids. */
  private List<StatementAccount> lock(long sellerId, String number, String currency) {
    List<Long> ids =
        em
            .createQuery(
                "SELECT a FROM StatementAccount a WHERE a.sellerId = :seller"
                    + " AND a.currency = :currency ORDER BY a.id",
                StatementAccount.class)
            .setParameter("seller", sellerId)
            .setParameter("currency", currency)
            .getResultList()
            .stream()
            .filter(
                account ->
                    account.account().equals(number) || isSameAccount(account.account(), number))
            .map(StatementAccount::id)
            .toList();
    List<StatementAccount> locked =
        new ArrayList<>(
            em.createQuery(
                    "SELECT a FROM StatementAccount a WHERE a.id IN :ids ORDER BY a.id",
                    StatementAccount.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    locked.sort(Comparator.comparing(account -> !account.account().equals(number)));
    return locked;
  }

  /**
   * Declares an account to be the seller's; its entries on statements that agree count as proven.
   */
  List<StatementAccount> accept(long sellerId, String number) {
    List<StatementAccount> accounts =
        em.createQuery(
                "SELECT a FROM StatementAccount a WHERE a.sellerId = :seller"
                    + " AND a.account = :account",
                StatementAccount.class)
            .setParameter("seller", sellerId)
            .setParameter("account", number)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    accounts.forEach(StatementAccount::accept);
    return accounts;
  }
}

package app.kontor.credit.internal;

import app.kontor.credit.AccountFilter;
import app.kontor.credit.AccountItem;
import app.kontor.credit.Ageing;
import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditStanding;
import app.kontor.credit.CreditTerms;
import app.kontor.credit.CustomerAccount;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is owed, read by name from what {@code billing}, {@code banking} and {@code ordering} have
 * published. A page of accounts is cut first, then the sums of its customers are read, each from an
 * index that begins with the customer.
 */
@Dependent
public class AccountRows {
  private static final String ACCOUNTS =
      " FROM credit_account a WHERE a.seller_id = ?1 AND (?2 = 0 OR a.partner_id = ?2)";

  private static final String SHOWN =
      "SELECT a.partner_id, a.partner_number, a.currency, a.credit_limit, a.valid_until, a.insured,"
          + " a.overdue_days, a.policy, a.version,"
          + " (SELECT p.name FROM v_party_partner p WHERE p.seller_id = a.seller_id AND p.id ="
          + " a.partner_id) AS customer_name";

  private static final String BY_NUMBER = " ORDER BY a.partner_number, a.currency";

  private static final String OPEN_INVOICE =
      "EXISTS (SELECT 1 FROM v_billing_receivable d WHERE d.partner_id = a.partner_id AND d.is_open"
          + " AND d.seller_id = a.seller_id AND d.currency = a.currency AND d.kind <> 'PRO_FORMA'";

  @PersistenceContext private EntityManager em;

  /** Accounts by number and currency. */
  Page<CustomerAccount> list(
      PartnerScope scope, AccountFilter filter, PageRequest page, LocalDate today) {
    Map<Integer, Object> values = new HashMap<>(Map.of(1, scope.sellerId(), 2, scope.partnerId()));
    String where = ACCOUNTS + conditions(filter, today, values);
    Query rows = em.createNativeQuery(SHOWN + where + BY_NUMBER);
    Query ids = em.createNativeQuery("SELECT a.id" + where);
    values.forEach(rows::setParameter);
    values.forEach(ids::setParameter);
    List<CustomerAccount> found =
        withSums(
            Rows.list(rows.setFirstResult(page.offset()).setMaxResults(page.limit()), Agreed::new),
            today);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static String conditions(
      AccountFilter filter, LocalDate today, Map<Integer, Object> values) {
    StringBuilder where = new StringBuilder();
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " AND (a.partner_number LIKE ?3 OR EXISTS (SELECT 1 FROM v_party_partner p WHERE p.id ="
              + " a.partner_id AND p.seller_id = a.seller_id AND p.name LIKE ?4))");
      values.put(3, LikePattern.begins(text));
      values.put(4, LikePattern.anywhere(text));
    }
    if (!filter.currency().isEmpty()) {
      where.append(" AND a.currency = ?5");
      values.put(5, filter.currency());
    }
    AccountFilter.AccountState state = filter.state();
    if (state == AccountFilter.AccountState.OPEN) {
      where.append(" AND " + OPEN_INVOICE + ")");
    } else if (state == AccountFilter.AccountState.OVERDUE) {
      where.append(" AND " + OPEN_INVOICE + " AND d.due_date < ?6)");
      values.put(6, today);
    } else if (state == AccountFilter.AccountState.ON_ACCOUNT) {
      where.append(
          " AND EXISTS (SELECT 1 FROM v_banking_on_account m WHERE m.partner_id = a.partner_id"
              + " AND m.seller_id = a.seller_id AND m.currency = a.currency)");
    } else if (state == AccountFilter.AccountState.LIMITED) {
      where.append(" AND a.limited");
    }
    return where.toString();
  }

  /** The accounts of one customer. */
  List<CustomerAccount> of(long sellerId, long partnerId, LocalDate today) {
    return withSums(
        Rows.list(
            em.createNativeQuery(SHOWN + ACCOUNTS + BY_NUMBER)
                .setParameter(1, sellerId)
                .setParameter(2, partnerId),
            Agreed::new),
        today);
  }

  /** A customer in a currency. */
  private record Owing(long partnerId, String currency) {}

  /** An account without its sums. */
  private record Agreed(
      Owing owing, PartnerNumber number, String name, CreditTerms terms, long version) {
    Agreed(Rows row) {
      this(
          new Owing(row.number("partner_id"), row.text("currency")),
          new PartnerNumber(row.text("partner_number")),
          Objects.toString(row.textOrNull("customer_name"), ""),
          new CreditTerms(
              row.decimalOrNull("credit_limit"),
              row.dateOrNull("valid_until"),
              row.decimalOrNull("insured"),
              days(row),
              CreditPolicy.valueOf(row.text("policy"))),
          row.number("version"));
    }

    private static @Nullable Integer days(Rows row) {
      Long days = row.numberOrNull("overdue_days");
      return days == null ? null : Math.toIntExact(days);
    }
  }

  private List<CustomerAccount> withSums(List<Agreed> accounts, LocalDate today) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    String customers = Rows.in(accounts.stream().map(one -> one.owing().partnerId()).toList());
    Map<Owing, Documents> documents = documents(customers, today);
    Map<Owing, BigDecimal> received = sums(RECEIVED, customers);
    Map<Owing, BigDecimal> ordered = sums(ORDERED, customers);
    return accounts.stream()
        .map(
            one -> {
              Currency currency = Currencies.of(one.owing().currency());
              Documents open = documents.get(one.owing());
              return new CustomerAccount(
                  one.number(),
                  one.name(),
                  open == null ? Ageing.nothing(currency) : open.ageing(),
                  open == null ? Money.zero(currency) : open.askedInAdvance(),
                  money(received.get(one.owing()), currency),
                  money(ordered.get(one.owing()), currency),
                  one.terms(),
                  one.version());
            })
        .toList();
  }

  private static Money money(@Nullable BigDecimal amount, Currency currency) {
    return amount == null ? Money.zero(currency) : Money.of(amount, currency);
  }

  private record Documents(Owing owing, Ageing ageing, Money askedInAdvance) {}

  private Map<Owing, Documents> documents(String customers, LocalDate today) {
    return Rows.list(
            em.createNativeQuery(
                    "SELECT d.partner_id, d.currency, "
                        + bucket("d.due_date IS NULL OR d.due_date >= ?1", "not_due")
                        + bucket("d.due_date < ?1 AND d.due_date >= ?2", "month")
                        + bucket("d.due_date < ?2 AND d.due_date >= ?3", "two_months")
                        + bucket("d.due_date < ?3 AND d.due_date >= ?4", "three_months")
                        + bucket("d.due_date < ?4", "older")
                        + " SUM(CASE WHEN d.kind = 'PRO_FORMA' THEN d.open_amount ELSE 0 END) AS"
                        + " advance FROM v_billing_receivable d WHERE d.is_open AND d.partner_id IN"
                        + " ("
                        + customers
                        + ") GROUP BY d.partner_id, d.currency")
                .setParameter(1, today)
                .setParameter(2, today.minusDays(30))
                .setParameter(3, today.minusDays(60))
                .setParameter(4, today.minusDays(90)),
            AccountRows::documents)
        .stream()
        .collect(Collectors.toMap(Documents::owing, Function.identity()));
  }

  private static String bucket(String when, String name) {
    return " SUM(CASE WHEN d.kind <> 'PRO_FORMA' AND ("
        + when
        + ") THEN d.open_amount ELSE 0 END) AS "
        + name
        + ",";
  }

  private static Documents documents(Rows row) {
    Currency currency = Currencies.of(row.text("currency"));
    return new Documents(
        owing(row),
        new Ageing(
            Money.of(row.decimal("not_due"), currency),
            Money.of(row.decimal("month"), currency),
            Money.of(row.decimal("two_months"), currency),
            Money.of(row.decimal("three_months"), currency),
            Money.of(row.decimal("older"), currency)),
        Money.of(row.decimal("advance"), currency));
  }

  private static Owing owing(Rows row) {
    return new Owing(row.number("partner_id"), row.text("currency"));
  }

  private static final String RECEIVED =
      "SELECT m.partner_id, m.currency, SUM(m.left_amount) AS amount FROM v_banking_on_account m"
          + " WHERE m.partner_id IN (";

  /**
   * Of an order the pro-forma in force says what is still to come; of one that has none, what is on
   * none of its invoices yet. What corrections take off an invoice is not to come again.
   */
  private static final String TO_COME =
      "COALESCE((SELECT f.open_amount FROM v_billing_receivable f WHERE f.seller_id = o.seller_id"
          + " AND f.order_number = o.number AND f.kind = 'PRO_FORMA' AND NOT f.replaced),"
          + " GREATEST(0, o.gross - COALESCE((SELECT SUM(i.gross) FROM v_billing_receivable i"
          + " WHERE i.seller_id = o.seller_id AND i.order_number = o.number"
          + " AND i.kind = 'SALES_INVOICE'), 0)))";

  private static final String ORDERED =
      "SELECT o.partner_id, o.currency, SUM("
          + TO_COME
          + ") AS amount FROM v_ordering_owed o WHERE o.partner_id IN (";

  /**
   * What orders that wait for credit are still to bring, by the order, the longest waiting first;
   * nothing for one that is paid by now.
   */
  Map<OrderNumber, Money> waiting(long accountId, Currency currency) {
    Map<OrderNumber, Money> waiting = new LinkedHashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT h.order_number, COALESCE("
                    + TO_COME
                    + ", 0) AS amount FROM credit_hold h LEFT JOIN v_ordering_owed o ON"
                    + " o.partner_id = h.partner_id AND o.currency = h.currency AND o.number ="
                    + " h.order_number WHERE h.account_id = ?1 AND h.is_open ORDER BY h.id")
            .setParameter(1, accountId),
        row ->
            waiting.put(
                new OrderNumber(row.text("order_number")),
                Money.of(row.decimal("amount"), currency)));
    return waiting;
  }

  private Map<Owing, BigDecimal> sums(String what, String customers) {
    Map<Owing, BigDecimal> sums = new HashMap<>();
    Rows.list(
        em.createNativeQuery(what + customers + ") GROUP BY 1, 2"),
        row -> sums.put(owing(row), row.decimal("amount")));
    return sums;
  }

  /** How much of its credit a customer has taken, with what the running transaction has written. */
  CreditStanding standing(long partnerId, Currency currency, LocalDate today) {
    String customer = Rows.in(List.of(partnerId));
    Owing owing = new Owing(partnerId, currency.getCurrencyCode());
    Documents open = documents(customer, today).get(owing);
    Ageing ageing = open == null ? Ageing.nothing(currency) : open.ageing();
    return new CreditStanding(
        ageing.open(),
        money(sums(ORDERED, customer).get(owing), currency),
        money(sums(RECEIVED, customer).get(owing), currency),
        ageing.overdue(),
        oldestDue(partnerId, currency));
  }

  private @Nullable LocalDate oldestDue(long partnerId, Currency currency) {
    return Rows.first(
            em.createNativeQuery(
                    "SELECT MIN(d.due_date) AS oldest FROM v_billing_receivable d WHERE"
                        + " d.partner_id = ?1 AND d.is_open AND d.currency = ?2 AND d.kind <>"
                        + " 'PRO_FORMA'")
                .setParameter(1, partnerId)
                .setParameter(2, currency.getCurrencyCode()),
            row -> Stream.ofNullable(row.dateOrNull("oldest")).toList())
        .flatMap(days -> days.stream().findFirst())
        .orElse(null);
  }

  private static final String ITEMS =
      " FROM (SELECT IF(d.kind = 'PRO_FORMA', 'PRO_FORMA', 'INVOICE') AS kind, d.number,"
          + " d.order_number, d.issue_date AS on_day, d.due_date, d.currency, d.gross AS amount,"
          + " d.open_amount FROM v_billing_receivable d WHERE d.partner_id = ?1 AND d.is_open"
          + " UNION ALL SELECT 'ON_ACCOUNT', m.reference, NULL, m.booking_date, NULL, m.currency,"
          + " m.amount, -m.left_amount FROM v_banking_on_account m WHERE m.partner_id = ?1) t";

  /** What is open of one customer, the longest due first, money on account last. */
  Page<AccountItem> open(long partnerId, PageRequest page, LocalDate today) {
    List<AccountItem> rows =
        Rows.list(
            em.createNativeQuery(
                    "SELECT t.kind, t.number, t.order_number, t.on_day, t.due_date, t.currency,"
                        + " t.amount, t.open_amount"
                        + ITEMS
                        + " ORDER BY t.kind = 'ON_ACCOUNT', COALESCE(t.due_date, t.on_day),"
                        + " t.number")
                .setParameter(1, partnerId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()),
            row -> item(row, today));
    Query ids = em.createNativeQuery("SELECT t.number" + ITEMS).setParameter(1, partnerId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  private static AccountItem item(Rows row, LocalDate today) {
    Currency currency = Currencies.of(row.text("currency"));
    LocalDate due = row.dateOrNull("due_date");
    AccountItem.PostingKind kind = AccountItem.PostingKind.valueOf(row.text("kind"));
    boolean debt = kind == AccountItem.PostingKind.INVOICE && due != null && due.isBefore(today);
    return new AccountItem(
        kind,
        row.text("number"),
        row.textOrNull("order_number"),
        row.date("on_day"),
        due,
        Money.of(row.decimal("amount"), currency),
        Money.of(row.decimal("open_amount"), currency),
        debt && due != null ? ChronoUnit.DAYS.between(due, today) : 0);
  }
}

package app.kontor.banking.internal.match;

import app.kontor.banking.internal.statement.Remittance;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A second world, written apart from {@link PaymentGenerator}: orders, pro-formas and invoices each
 * begin at 1 every month, so that one written number fits several; banks cut the text at 27 or 35
 * characters; payers quote delivery notes and vouchers of their own. Its traps look like payments
 * of something open and are not.
 */
final class MonthlyWorld {
  private static final Currency PLN = Currency.getInstance("PLN");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final String[] NAMES = {
    "Adamek", "Berger", "Cvetko", "Dudek", "Ehrlich", "Fras", "Grabowski", "Huber", "Jankowiak"
  };
  private static final String[] TRADES = {
    "Maszyny", "Werkzeughandel", "Orodja", "Serwis", "Metall", "Budowa", "Technik", "Hurt"
  };
  private static final String[] REFUNDS = {
    "zwrot nadpłaty", "Rückerstattung", "Gutschrift 4711", "Bonus Q3/2026", "Jahresbonus 2026",
    "refund", "vračilo preplačila", "storno", "rebate agreement 2026", "Rücküberweisung",
    "bonifikata roczna", "credit note 17", "dobropis 12/2026"
  };

  enum Kind {
    FULL_NUMBER,
    BARE_NUMBER,
    SPOKEN_NUMBER,
    WITH_DELIVERY_NOTE,
    WITH_DATE,
    WITH_VOUCHER,
    NO_REFERENCE,
    TRAP_REFUND,
    TRAP_UNKNOWN,
    TRAP_PAID_ORDER,
    TRAP_PAID_TWICE,
    TRAP_BONUS_MARKED;

    boolean isTrap() {
      return name().startsWith("TRAP");
    }
  }

  /** A payment with the one document it pays; null for a trap. */
  record Labelled(Payment payment, Kind kind, @Nullable OpenItem truth) {}

  final List<OpenItem> open = new ArrayList<>();
  final List<OpenItem> settled = new ArrayList<>();
  final List<Labelled> payments = new ArrayList<>();
  private final Map<String, Map<Long, Integer>> history = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final Random random;
  private final int customers;

  MonthlyWorld(long seed, int customers, int documents, int payments) {
    this.random = new Random(seed);
    this.customers = customers;
    for (long id = 1; id <= customers; id++) {
      if (random.nextInt(4) > 0) {
        history.put(account(id), Map.of(id, 1 + random.nextInt(6)));
      }
    }
    for (int i = 0; i < documents; i++) {
      document(1 + i * 11 / documents);
    }
    List<OpenItem> unpaid = new ArrayList<>(open);
    Collections.shuffle(unpaid, random);
    for (int i = 0; i < payments && !unpaid.isEmpty(); i++) {
      payment(i + 1, unpaid.remove(unpaid.size() - 1));
    }
  }

  PayerHistory history() {
    return new PayerHistory(history);
  }

  private static String account(long id) {
    return String.format(Locale.ROOT, "PL%026d", id * 7_919);
  }

  private static String name(long id) {
    int number = (int) id;
    return NAMES[number % NAMES.length]
        + " "
        + TRADES[number / NAMES.length % TRADES.length]
        + " "
        + (char) ('A' + number % 26)
        + (char) ('a' + number / 26 % 26)
        + "r"
        + (char) ('a' + number / 700 % 26)
        + "x";
  }

  private String next(String prefix, int month) {
    String series = String.format(Locale.ROOT, "%s/2026/%02d/", prefix, month);
    return series + String.format(Locale.ROOT, "%05d", counters.merge(series, 1, Integer::sum));
  }

  private void document(int month) {
    long customer = 1 + random.nextInt(customers);
    boolean invoice = random.nextInt(3) == 0;
    String number = next(invoice ? "FV" : "PF", month);
    Money gross =
        random.nextInt(6) == 0
            ? Money.ofMinor((1 + random.nextInt(40)) * 10_000L, PLN)
            : Money.ofMinor(3_000L + random.nextInt(700_000), PLN);
    boolean paid = random.nextInt(5) < 2;
    OpenItem item =
        new OpenItem(
            new DocumentNumber(number),
            invoice ? DocumentKind.SALES_INVOICE : DocumentKind.PRO_FORMA,
            new OrderNumber(next("ZA", month)),
            null,
            PaymentGenerator.reference(number),
            customer,
            new PartnerNumber("K" + customer),
            name(customer),
            null,
            LocalDate.of(2026, month, 1 + random.nextInt(20)),
            gross,
            paid ? Money.zero(PLN) : gross);
    (paid ? settled : open).add(item);
  }

  private void payment(long id, OpenItem item) {
    OpenItem paid = settled.get(random.nextInt(settled.size()));
    int dice = random.nextInt(100);
    Kind kind =
        dice < 30
            ? Kind.FULL_NUMBER
            : dice < 42
                ? Kind.BARE_NUMBER
                : dice < 56
                    ? Kind.SPOKEN_NUMBER
                    : dice < 64
                        ? Kind.WITH_DELIVERY_NOTE
                        : dice < 70
                            ? Kind.WITH_DATE
                            : dice < 75
                                ? Kind.WITH_VOUCHER
                                : dice < 82
                                    ? Kind.NO_REFERENCE
                                    : Kind.values()[7 + random.nextInt(5)];
    boolean twice = kind == Kind.TRAP_PAID_TWICE;
    boolean marked = kind == Kind.TRAP_BONUS_MARKED;
    OpenItem payer = twice ? paid : item;
    String text = text(kind, item, paid);
    add(
        id,
        kind,
        payer.partnerId(),
        twice ? paid.gross() : item.open(),
        text,
        marked,
        kind.isTrap() ? null : item);
  }

  private String text(Kind kind, OpenItem item, OpenItem paid) {
    String number =
        random.nextInt(4) == 0 ? item.orderNumber().value() : item.documentNumber().value();
    String[] parts = number.split("/", -1);
    String sequence = String.valueOf(Integer.parseInt(parts[3]));
    String month = parts[2];
    return switch (kind) {
      case FULL_NUMBER -> pick("zapłata za ", "Begleichung ", "payment ", "") + number;
      case BARE_NUMBER ->
          pick(
              sequence + "/" + month + "/2026",
              "zapłata " + parts[3] + "/" + month + "/26",
              "2026/" + month + "/" + parts[3],
              month + "/" + parts[3]);
      case SPOKEN_NUMBER -> word(parts[0]) + sequence + "/" + month + "/2026";
      case WITH_DELIVERY_NOTE ->
          number
              + pick(" WZ/2026/", " WZ 2026/", " Lieferschein 2026/")
              + month
              + "/"
              + String.format(Locale.ROOT, "%05d", 1 + random.nextInt(300));
      case WITH_DATE ->
          number + pick(" z dnia ", " vom ", " dated ") + pick("12/11/2026", "20261112", "3.11.26");
      case WITH_VOUCHER ->
          pick("Beleg ", "nasz nr ", "unser Beleg ", "dowód ")
              + (100 + random.nextInt(200))
              + "/11/2026 "
              + number;
      case NO_REFERENCE -> pick("za towar", "Warenlieferung", "payment for goods");
      case TRAP_REFUND ->
          REFUNDS[random.nextInt(REFUNDS.length)] + pick("", " " + number, " 12.11.2026");
      case TRAP_UNKNOWN ->
          "FV/2025/" + parts[2] + "/" + String.format(Locale.ROOT, "%05d", random.nextInt(90_000));
      case TRAP_PAID_ORDER -> pick("zapłata ", "Zahlung ") + paid.orderNumber();
      case TRAP_PAID_TWICE -> "zapłata " + paid.documentNumber();
      case TRAP_BONUS_MARKED -> "przelew";
    };
  }

  private String word(String prefix) {
    return switch (prefix) {
      case "FV" -> pick("faktura nr ", "Rechnung ", "invoice no ", "račun ");
      case "PF" -> pick("proforma ", "pro forma nr ", "Proforma ", "predračun ");
      default -> pick("zamówienie ", "Auftrag ", "order ", "naročilo ");
    };
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private void add(
      long id,
      Kind kind,
      long payer,
      Money amount,
      String text,
      boolean returned,
      @Nullable OpenItem truth) {
    int width = random.nextInt(3) == 0 ? text.length() : 9 + random.nextInt(27);
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < text.length(); at += width) {
      pieces.add(text.substring(at, Math.min(text.length(), at + width)));
    }
    Remittance remittance = new Remittance(pieces);
    payments.add(
        new Labelled(
            new Payment(
                id,
                amount,
                TODAY,
                remittance.tight(),
                remittance.spaced(),
                List.of(),
                List.of(),
                "",
                name(payer),
                account(payer),
                "",
                null,
                true,
                returned),
            kind,
            truth));
  }
}

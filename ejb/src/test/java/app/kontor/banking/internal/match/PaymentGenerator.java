package app.kontor.banking.internal.match;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A made-up world of customers, open documents and payments of which the right answer is known. */
final class PaymentGenerator {
  static final Currency PLN = Currency.getInstance("PLN");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String[] FIRST = {
    "ALFA", "BETA", "NOWAK", "KOWALSKI", "STALMET", "METALBUD", "TECHNIKA", "ŚRUBEX",
        "NARZĘDZIOWNIA",
    "HURTOWNIA", "WERKZEUG", "SCHRAUBEN", "MUELLER", "BAUHAUS", "POLMAX", "EUROTOOL", "DREWPOL",
        "BUDMAT"
  };
  private static final String[] SECOND = {
    "PARTNER", "SERWIS", "HANDEL", "TRADE", "GROUP", "PRO", "PLUS", "NORD", "SUD", "INVEST",
    "KRAKÓW", "POZNAŃ", "WROCŁAW", "ŁÓDŹ", "GDAŃSK", "SYSTEM", "CENTRUM", "EXPRESS"
  };
  private static final String[] LEGAL = {
    " SP. Z O.O.", " SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", " S.A.", " GMBH", " SP.J.", ""
  };

  /** A payment with what it truly pays; null parts mean nothing may be booked. */
  record Labelled(Payment payment, Kind kind, Map<String, Money> truth) {}

  enum Kind {
    SINGLE,
    REFERENCE,
    SPLIT_PAYMENT,
    NO_REFERENCE,
    SEVERAL,
    PARTIAL,
    SHORT,
    OVER,
    WRONG_REFERENCE,
    DOUBLE,
    FOREIGN
  }

  private record Customer(long id, String name, String legalName, String vatId, String account) {}

  private final Random random;
  private final List<Customer> customers = new ArrayList<>();
  private final Map<Long, List<OpenItem>> openOf = new HashMap<>();
  final List<OpenItem> open = new ArrayList<>();
  final List<OpenItem> settled = new ArrayList<>();
  final List<Labelled> payments = new ArrayList<>();
  private final Map<String, Map<Long, Integer>> history = new HashMap<>();
  private long nextId = 1;

  PaymentGenerator(long seed, int customerCount, int documents, int paymentCount) {
    random = new Random(seed);
    for (int i = 0; i < customerCount; i++) {
      customers.add(customer(i + 1));
    }
    for (int i = 1; i <= documents; i++) {
      document(i);
    }
    List<OpenItem> unpaid = new ArrayList<>(open);
    Collections.shuffle(unpaid, random);
    for (int i = 0; i < paymentCount && unpaid.size() > 10; i++) {
      payment(unpaid);
    }
  }

  PayerHistory history() {
    return new PayerHistory(history);
  }

  private Customer customer(long id) {
    String name =
        FIRST[random.nextInt(FIRST.length)]
            + " "
            + SECOND[random.nextInt(SECOND.length)]
            + (random.nextInt(100) < 92 ? " " + (char) ('A' + random.nextInt(26)) + word() : "");
    String account = digits(26);
    if (random.nextInt(100) < 70) {
      history.put("PL" + account, Map.of(id, 1 + random.nextInt(9)));
    }
    return new Customer(
        id, name, name + LEGAL[random.nextInt(LEGAL.length)], "PL" + digits(10), "PL" + account);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      word.append("AEIOURNTSLKMPD".charAt(random.nextInt(14)));
    }
    return word.toString();
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + (i == 0 ? 1 + random.nextInt(9) : random.nextInt(10))));
    }
    return digits.toString();
  }

  private void document(int n) {
    Customer customer = customers.get(random.nextInt(customers.size()));
    int month = 1 + (int) ((long) n * 11 / 12_000) % 11;
    String number = String.format(Locale.ROOT, "PF/2026/%02d/%05d", month, n);
    String order = String.format(Locale.ROOT, "ZA/2026/%06d", 100_000 + n * 7);
    boolean round = random.nextInt(100) < 20;
    Money gross =
        round
            ? Money.ofMinor((1 + random.nextInt(60)) * 10_000L, PLN)
            : Money.ofMinor(2_000L + random.nextInt(900_000), PLN);
    boolean paid = random.nextInt(100) < 40;
    OpenItem item =
        new OpenItem(
            new DocumentNumber(number),
            DocumentKind.PRO_FORMA,
            new OrderNumber(order),
            null,
            reference(number),
            customer.id(),
            new PartnerNumber("K" + customer.id()),
            customer.legalName(),
            customer.vatId(),
            LocalDate.of(2026, month, 1),
            gross,
            paid ? Money.zero(PLN) : gross);
    (paid ? settled : open).add(item);
    if (!paid) {
      openOf.computeIfAbsent(customer.id(), any -> new ArrayList<>()).add(item);
    }
  }

  static String reference(String number) {
    String body = number.replaceAll("\\D", "");
    int remainder = new BigInteger(body + "271500").mod(BigInteger.valueOf(97)).intValue();
    return String.format(Locale.ROOT, "RF%02d%s", 98 - remainder, body);
  }

  private void payment(List<OpenItem> unpaid) {
    int dice = random.nextInt(100);
    OpenItem item = unpaid.remove(unpaid.size() - 1);
    Customer customer = customers.get((int) item.partnerId() - 1);
    if (dice < 52) {
      add(
          Kind.SINGLE,
          customer,
          item.open(),
          noisy(item),
          Map.of(item.documentNumber().value(), item.open()));
    } else if (dice < 58) {
      String written =
          random.nextBoolean() ? item.paymentReference() : spaced(item.paymentReference());
      add(Kind.REFERENCE, customer, item.open(), "zapłata " + written, exact(item));
    } else if (dice < 63) {
      String text = "/VAT/12,30/IDC/5260001246/INV/" + item.documentNumber() + "/TXT/zapłata";
      add(Kind.SPLIT_PAYMENT, customer, item.open(), text, exact(item));
    } else if (dice < 71) {
      add(Kind.NO_REFERENCE, customer, item.open(), "ZAPŁATA ZA TOWAR", exact(item));
    } else if (dice < 79) {
      several(customer, item, unpaid);
    } else if (dice < 84) {
      Money part = Money.ofMinor(item.open().minorUnits() / 2 + 1, PLN);
      add(Kind.PARTIAL, customer, part, noisy(item), Map.of(item.documentNumber().value(), part));
    } else if (dice < 88) {
      Money paid =
          item.open().minus(Money.ofMinor(Math.min(900, item.open().minorUnits() / 50 + 1), PLN));
      add(Kind.SHORT, customer, paid, noisy(item), Map.of(item.documentNumber().value(), paid));
    } else if (dice < 90) {
      Money paid = item.open().plus(Money.ofMinor(1_000 + random.nextInt(5_000), PLN));
      add(Kind.OVER, customer, paid, noisy(item), exact(item));
    } else if (dice < 93) {
      OpenItem other = settled.get(random.nextInt(settled.size()));
      add(Kind.WRONG_REFERENCE, customer, item.open(), other.documentNumber().value(), exact(item));
    } else if (dice < 96) {
      unpaid.add(0, item);
      OpenItem paid = settled.get(random.nextInt(settled.size()));
      Customer again = customers.get((int) paid.partnerId() - 1);
      add(Kind.DOUBLE, again, paid.gross(), noisy(paid), Map.of());
    } else {
      unpaid.add(0, item);
      Customer stranger = customer(9_000 + nextId);
      history.remove(stranger.account());
      Money amount =
          random.nextInt(3) == 0
              ? item.open()
              : Money.ofMinor(1_000 + random.nextInt(500_000), PLN);
      add(Kind.FOREIGN, stranger, amount, "ZWROT " + digits(4) + "/" + digits(2), Map.of());
    }
  }

  private static Map<String, Money> exact(OpenItem item) {
    return Map.of(item.documentNumber().value(), item.open());
  }

  private void several(Customer customer, OpenItem item, List<OpenItem> unpaid) {
    Map<String, Money> truth = new HashMap<>(exact(item));
    Set<String> numbers = new LinkedHashSet<>(Set.of(item.documentNumber().value()));
    Money sum = item.open();
    for (OpenItem other : openOf.getOrDefault(customer.id(), List.of())) {
      if (numbers.size() < 4 && unpaid.remove(other)) {
        numbers.add(other.documentNumber().value());
        truth.put(other.documentNumber().value(), other.open());
        sum = sum.plus(other.open());
      }
    }
    String text =
        random.nextBoolean()
            ? "za " + String.join(", ", numbers)
            : "Proforma " + String.join(" i ", numbers.stream().map(this::tail).toList()) + "/2026";
    add(Kind.SEVERAL, customer, sum, text, truth);
  }

  private String tail(String number) {
    return String.valueOf(Integer.parseInt(number.substring(11)));
  }

  /** The number as payers write it. */
  private String noisy(OpenItem item) {
    String number =
        random.nextInt(4) == 0 ? item.orderNumber().value() : item.documentNumber().value();
    String sequence = number.replaceAll(".*/0*", "");
    String year = "2026";
    int dice = random.nextInt(100);
    if (dice < 30) {
      return "zapłata " + number;
    }
    if (dice < 50) {
      return number.replace('/', random.nextBoolean() ? '-' : ' ').toLowerCase(Locale.ROOT);
    }
    if (dice < 68) {
      String[] words = {
        "proforma nr ", "Pro-Forma ", "PF ", "zamówienie ", "Bestellung ", "Rechnung "
      };
      boolean order = number.startsWith("ZA");
      String word = order ? words[3 + random.nextInt(2)] : words[random.nextInt(3)];
      return "płatność za " + word + sequence + "/" + year;
    }
    if (dice < 80) {
      return sequence;
    }
    if (dice < 88) {
      return number.substring(0, number.length() - 2)
          + "\n"
          + number.substring(number.length() - 2);
    }
    if (dice < 93) {
      return number.replace('0', 'O').replaceFirst("1", "I");
    }
    char[] typo = number.toCharArray();
    int at = typo.length - 1 - random.nextInt(3);
    typo[at] = (char) ('0' + (typo[at] - '0' + 1 + random.nextInt(8)) % 10);
    return "zapłata " + new String(typo);
  }

  private static String spaced(String reference) {
    return reference.replaceAll("(.{4})", "$1 ").strip();
  }

  private void add(
      Kind kind, Customer customer, Money amount, String text, Map<String, Money> truth) {
    String[] pieces = text.split("\n", -1);
    boolean cut = random.nextInt(5) == 0;
    String name =
        random.nextInt(12) == 0 ? "KANCELARIA RACHUNKOWA " + word() : customer.legalName();
    boolean vat = random.nextInt(12) == 0;
    String spaced = String.join(" ", pieces) + (vat ? " NIP " + customer.vatId().substring(2) : "");
    payments.add(
        new Labelled(
            new Payment(
                nextId++,
                amount,
                TODAY,
                String.join("", pieces) + (vat ? " NIP " + customer.vatId().substring(2) : ""),
                spaced,
                List.of(),
                List.of(),
                "",
                cut && name.length() > 27 ? name.substring(0, 27) : name,
                random.nextInt(20) == 0 ? "" : customer.account(),
                "",
                null,
                true),
            kind,
            truth));
  }

  /** Whether the answer is what the payment truly pays. */
  static boolean isRight(Labelled labelled, @Nullable Proposal proposal) {
    if (proposal == null) {
      return labelled.truth().isEmpty();
    }
    Map<String, Money> parts = new HashMap<>();
    proposal
        .parts()
        .forEach(part -> parts.put(part.item().documentNumber().value(), part.amount()));
    return parts.equals(labelled.truth()) && new HashSet<>(parts.keySet()).size() == parts.size();
  }
}

package app.kontor.einvoice.internal.fa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invoices for tests: one that anybody can read, and any number of others by a seed. */
public final class FaSamples {
  public static final String NIP = "5260001246";
  static final String KSEF_NUMBER = "5265877635-20250916-0200A0D6723E-C2";
  static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final Instant CREATED = Instant.parse("2026-11-27T14:03:07.123456Z");

  private FaSamples() {}

  /** Two lines at 23 and 8 %, in zlotys, for a Polish customer. */
  public static FaInvoice plain() {
    return of(
        "FV/2026/11/00042",
        "PLN",
        new BuyerId.Nip(NIP),
        List.of(
            line("Śruba M8 × 40", "2", "10.5", "21.00", FaRate.PERCENT_23),
            line("Książka", "1", "100", "100.00", FaRate.PERCENT_8)));
  }

  static FaInvoice of(String number, String currency, BuyerId buyer, List<FaInvoice.Line> lines) {
    return invoice(FaKind.VAT, number, currency, buyer, lines, List.of(), null);
  }

  static FaInvoice invoice(
      FaKind kind,
      String number,
      String currency,
      BuyerId buyer,
      List<FaInvoice.Line> lines,
      List<FaInvoice.AdvanceInvoice> advances,
      FaInvoice.@Nullable Correction correction) {
    boolean ofOrder = kind == FaKind.ZAL || kind == FaKind.KOR_ZAL;
    List<FaInvoice.Sum> sums = sums(lines, advances, currency);
    BigDecimal total =
        sums.stream().map(sum -> sum.net().add(sum.vat())).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new FaInvoice(
        CREATED,
        kind,
        number,
        new FaInvoice.Days(DAY, DAY.minusDays(1)),
        currency,
        new FaInvoice.Seller(
            NIP,
            "Hurtownia Techniczna Kontor Sp. z o.o.",
            new FaInvoice.Place("PL", "ul. Przemysłowa 12", "61-001 Poznań"),
            "biuro@kontor.example",
            "+48 61 100 20 30"),
        new FaInvoice.Buyer(
            buyer,
            "Müller & Söhne GmbH",
            new FaInvoice.Place("DE", "Hauptstraße 5", "10115 Berlin"),
            "10023"),
        sums,
        total,
        ofOrder ? List.of() : lines,
        new FaInvoice.References(
            "ZA/2026/17", "PO 4711", List.of("WZ/2026/11/00031"), "RF18539007547034"),
        advances,
        correction,
        ofOrder ? ordered(lines, correction != null, currency) : null,
        new FaInvoice.Payment(
            List.of(),
            false,
            DAY.plusDays(14),
            "PL61109010140000071219812874",
            "WBKPPLPP",
            "Santander Bank Polska"));
  }

  static FaInvoice.Line line(String name, String quantity, String price, String net, FaRate rate) {
    return new FaInvoice.Line(
        name,
        "A-100",
        "szt.",
        new BigDecimal(quantity),
        new BigDecimal(price),
        new BigDecimal(net),
        rate,
        null,
        false);
  }

  /** The order of lines, with VAT per line; of a correction each of them twice. */
  private static FaInvoice.Ordered ordered(
      List<FaInvoice.Line> lines, boolean corrected, String currency) {
    List<FaInvoice.OrderLine> ordered = new ArrayList<>();
    BigDecimal value = BigDecimal.ZERO;
    for (FaInvoice.Line line : lines) {
      BigDecimal vat = vat(line.rate(), line.net());
      value = value.add(line.net()).add(vat);
      if (corrected) {
        ordered.add(new FaInvoice.OrderLine(state(line, true), vat));
      }
      ordered.add(new FaInvoice.OrderLine(state(line, false), vat));
    }
    return new FaInvoice.Ordered(
        value, currency.equals("PLN") ? null : new BigDecimal("4.2537"), ordered);
  }

  private static FaInvoice.Line state(FaInvoice.Line line, boolean before) {
    return new FaInvoice.Line(
        line.name(),
        line.item(),
        line.unit(),
        line.quantity(),
        line.price(),
        line.net(),
        line.rate(),
        null,
        before);
  }

  private static BigDecimal vat(FaRate rate, BigDecimal net) {
    return rate.isTaxed()
        ? net.multiply(new BigDecimal(rate.code()))
            .movePointLeft(2)
            .setScale(2, RoundingMode.HALF_UP)
        : BigDecimal.ZERO;
  }

  private static List<FaInvoice.Sum> sums(
      List<FaInvoice.Line> lines, List<FaInvoice.AdvanceInvoice> advances, String currency) {
    Map<FaRate, BigDecimal> nets = new EnumMap<>(FaRate.class);
    lines.forEach(
        line ->
            nets.merge(
                line.rate(), line.before() ? line.net().negate() : line.net(), BigDecimal::add));
    advances.forEach(
        advance ->
            advance
                .deducted()
                .forEach((rate, net) -> nets.merge(rate, net.negate(), BigDecimal::add)));
    List<FaInvoice.Sum> sums = new ArrayList<>();
    nets.forEach(
        (rate, net) -> {
          BigDecimal vat = vat(rate, net);
          BigDecimal zlotys = null;
          if (!currency.equals("PLN")) {
            zlotys = vat.multiply(new BigDecimal("4.2537")).setScale(2, RoundingMode.HALF_UP);
          }
          sums.add(new FaInvoice.Sum(rate, net, vat, zlotys));
        });
    return sums;
  }

  /** An invoice of any kind, with any text, currency, rates, buyer and payments. */
  static FaInvoice random(Random random) {
    FaKind kind = FaKind.values()[random.nextInt(FaKind.values().length)];
    String currency = List.of("PLN", "EUR", "USD", "HUF").get(random.nextInt(4));
    List<FaInvoice.Line> lines = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      BigDecimal quantity = decimal(random, 1_000_000, 6);
      BigDecimal price = decimal(random, 100_000, 8);
      lines.add(
          new FaInvoice.Line(
              text(random, 700) + "x",
              text(random, 80),
              text(random, 20),
              quantity,
              price,
              quantity.multiply(price).setScale(2, RoundingMode.HALF_UP),
              FaRate.values()[random.nextInt(FaRate.values().length)],
              currency.equals("PLN") ? null : decimal(random, 20, 6),
              kind.isCorrection() && random.nextBoolean()));
    }
    FaInvoice plain =
        invoice(
            kind,
            text(random, 300) + "7",
            currency,
            buyer(random),
            lines,
            kind == FaKind.ROZ
                ? List.of(
                    advance("FZ/1", null, lines.get(0), random),
                    advance("FZ/2", KSEF_NUMBER, lines.get(lines.size() - 1), random))
                : List.of(),
            kind.isCorrection()
                ? new FaInvoice.Correction(
                    text(random, 400),
                    1 + random.nextInt(3),
                    "FV/1",
                    DAY.minusDays(30),
                    random.nextBoolean() ? null : KSEF_NUMBER,
                    random.nextBoolean()
                        ? null
                        : new FaInvoice.Buyer(
                            buyer(random),
                            "x" + text(random, 600),
                            new FaInvoice.Place("PL", "y", ""),
                            ""),
                    kind == FaKind.KOR
                        ? null
                        : new FaInvoice.Before(
                            decimal(random, 9999, 2),
                            currency.equals("PLN") ? null : decimal(random, 9, 6)))
                : null);
    return new FaInvoice(
        plain.created(),
        plain.kind(),
        plain.number(),
        new FaInvoice.Days(DAY, random.nextBoolean() ? null : DAY.minusDays(random.nextInt(90))),
        plain.currency(),
        plain.seller(),
        new FaInvoice.Buyer(
            plain.buyer().id(),
            text(random, 900) + "n",
            new FaInvoice.Place("CH", text(random, 600), text(random, 600) + "p"),
            text(random, 40)),
        plain.sums(),
        plain.total(),
        plain.lines(),
        plain.references(),
        plain.advances(),
        plain.correction(),
        plain.ordered(),
        random.nextInt(5) == 0 ? null : payment(random));
  }

  /** Of a part of a line. */
  private static FaInvoice.AdvanceInvoice advance(
      String number, @Nullable String ksefNumber, FaInvoice.Line line, Random random) {
    BigDecimal part =
        line.net()
            .multiply(BigDecimal.valueOf(random.nextInt(50), 2))
            .setScale(2, RoundingMode.HALF_UP);
    return new FaInvoice.AdvanceInvoice(number, ksefNumber, Map.of(line.rate(), part));
  }

  private static FaInvoice.Payment payment(Random random) {
    List<FaInvoice.Received> received = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      received.add(new FaInvoice.Received(DAY.minusDays(i), decimal(random, 5000, 2)));
    }
    return new FaInvoice.Payment(
        received,
        random.nextBoolean(),
        random.nextBoolean() ? null : DAY.plusDays(30),
        random.nextBoolean() ? "" : "DE89370400440532013000",
        random.nextBoolean() ? "x" : "COBADEFFXXX",
        text(random, 300));
  }

  private static BuyerId buyer(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> BuyerId.of("PL" + NIP, "PL");
      case 1 -> BuyerId.of("DE136695976", "DE");
      case 2 -> BuyerId.of("EL094259216", "GR");
      case 3 -> BuyerId.of("CHE116281710", "CH");
      case 4 -> BuyerId.of("XI123456789", "GB");
      default -> BuyerId.of(null, "US");
    };
  }

  private static BigDecimal decimal(Random random, int most, int decimals) {
    return new BigDecimal(random.nextDouble() * most).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** Letters of all kinds, signs of markup, blanks, controls, halves of characters. */
  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append("<&>\"' ]]>".charAt(random.nextInt(9)));
        case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 3 -> text.appendCodePoint(0x1F300 + random.nextInt(0x200));
        case 4 -> text.append((char) (0x80 + random.nextInt(0x30)));
        case 5 ->
            text.append(
                "\u2028\uFEFF\uFFFE\uFDD0\u00AD\u200B\uE000\u00A0".charAt(random.nextInt(8)));
        default -> text.append("ąćęłńóśźżÄß abc/-".charAt(random.nextInt(17)));
      }
    }
    return text.toString();
  }
}

package app.kontor.einvoice.internal.fa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What can be said before sending: each fault names what has to be mended. */
public final class FaCheck {
  /** Most bytes of an invoice without an attachment. */
  private static final int MOST_BYTES = 1_000_000;

  private FaCheck() {}

  /** What is wrong with the invoice; empty if nothing is. */
  public static List<FaFault> of(FaInvoice invoice) {
    List<FaFault> faults = new ArrayList<>();
    if (!BuyerId.isNip(invoice.seller().nip())) {
      faults.add(fault(FaFault.Kind.SELLER_NIP, invoice.seller().nip()));
    }
    if (isUnsaid(invoice.seller().name(), invoice.seller().place())) {
      faults.add(fault(FaFault.Kind.SELLER_NAME, ""));
    }
    if (isUnsaid(invoice.buyer().name(), invoice.buyer().place())) {
      faults.add(fault(FaFault.Kind.BUYER_NAME, invoice.buyer().customerNumber()));
    }
    lines(invoice, faults);
    sums(invoice, faults);
    return faults;
  }

  private static boolean isUnsaid(String name, FaInvoice.Place place) {
    return FaText.line(name, 1).isEmpty()
        || FaText.line(place.street() + place.place(), 1).isEmpty();
  }

  private static void lines(FaInvoice invoice, List<FaFault> faults) {
    FaInvoice.Ordered ordered = invoice.ordered();
    List<FaInvoice.Line> lines =
        ordered == null
            ? invoice.lines()
            : ordered.lines().stream().map(FaInvoice.OrderLine::line).toList();
    int count = lines.size();
    if (count > FaWriter.MOST_LINES) {
      faults.add(fault(FaFault.Kind.TOO_MANY_LINES, Integer.toString(count)));
    }
    for (int i = 0; i < count; i++) {
      if (FaText.line(lines.get(i).name(), 1).isEmpty()) {
        faults.add(fault(FaFault.Kind.LINE_NAME, Integer.toString(i + 1)));
        return;
      }
    }
  }

  private static void sums(FaInvoice invoice, List<FaFault> faults) {
    boolean unconverted =
        invoice.isForeign()
            && invoice.sums().stream()
                .anyMatch(sum -> sum.vat().signum() != 0 && sum.vatInZlotys() == null);
    if (unconverted) {
      faults.add(fault(FaFault.Kind.NO_EXCHANGE_RATE, invoice.currency()));
    }
    FaInvoice.Ordered ordered = invoice.ordered();
    boolean summed = ordered == null ? isSummed(invoice) : isSummed(ordered);
    BigDecimal total =
        invoice.sums().stream()
            .map(sum -> sum.net().add(sum.vat()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!summed) {
      faults.add(fault(FaFault.Kind.TOTAL, invoice.number()));
    } else if (total.compareTo(invoice.total()) != 0) {
      faults.add(fault(FaFault.Kind.TOTAL, invoice.total().toPlainString()));
    }
  }

  /**
   * Whether the lines of each rate, less those before a correction and what advances have taxed,
   * come to its net.
   */
  private static boolean isSummed(FaInvoice invoice) {
    Map<FaRate, BigDecimal> nets = new EnumMap<>(FaRate.class);
    for (FaInvoice.Line line : invoice.lines()) {
      nets.merge(line.rate(), line.before() ? line.net().negate() : line.net(), BigDecimal::add);
    }
    invoice.sums().forEach(sum -> nets.merge(sum.rate(), sum.net().negate(), BigDecimal::add));
    for (FaInvoice.AdvanceInvoice advance : invoice.advances()) {
      advance.deducted().forEach((rate, net) -> nets.merge(rate, net.negate(), BigDecimal::add));
    }
    return nets.values().stream().allMatch(left -> left.signum() == 0);
  }

  /** Whether the lines of the order come to its value; before a correction of the advance, too. */
  private static boolean isSummed(FaInvoice.Ordered ordered) {
    BigDecimal now = BigDecimal.ZERO;
    BigDecimal before = BigDecimal.ZERO;
    boolean twice = false;
    for (FaInvoice.OrderLine one : ordered.lines()) {
      BigDecimal gross = one.line().net().add(one.vat());
      twice |= one.line().before();
      if (one.line().before()) {
        before = before.add(gross);
      } else {
        now = now.add(gross);
      }
    }
    return now.compareTo(ordered.value()) == 0 && (!twice || before.compareTo(now) == 0);
  }

  /** What is wrong with the written file; empty if nothing is. */
  public static List<FaFault> of(byte[] xml) {
    if (xml.length > MOST_BYTES) {
      return List.of(fault(FaFault.Kind.TOO_LARGE, Integer.toString(xml.length)));
    }
    return FaSchema.get().faults(xml).stream()
        .limit(1)
        .map(text -> fault(FaFault.Kind.SCHEMA, text))
        .toList();
  }

  private static FaFault fault(FaFault.Kind kind, String about) {
    return new FaFault(kind, about);
  }
}

package app.kontor.quoting;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.LinePrice;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is offered: as staff write it, or as it was sent and kept.
 *
 * @param currency ISO 4217
 * @param validUntil last day on which it can be accepted, where the seller is
 * @param message to the customer; empty for none
 * @param addressCode of the customer's delivery address; empty for somebody who is no customer yet
 * @param deliveryMethod code; empty if the first that is offered is meant
 * @param deliveryName in the customer's language; empty with the code
 * @param deliveryCharge net
 * @param deliveryVat per cent of VAT on the charge
 * @param deliveryCategory EN 16931 code of that rate
 */
public record QuotedOffer(
    String currency,
    LocalDate validUntil,
    String message,
    String addressCode,
    String deliveryMethod,
    String deliveryName,
    BigDecimal deliveryCharge,
    BigDecimal deliveryVat,
    String deliveryCategory,
    List<QuotedLine> lines)
    implements Serializable {
  public QuotedOffer {
    lines = List.copyOf(lines);
  }

  /** What the delivery costs, net. */
  public Money delivery() {
    return Money.of(deliveryCharge, Currencies.of(currency));
  }

  /** What a line costs after its discount; null while nobody has said it. */
  public @Nullable Money net(QuotedLine line) {
    LinePrice cost = line.cost(currency);
    return cost == null ? null : cost.net();
  }

  /** Whether each line has a price. */
  public boolean isPriced() {
    return lines.stream().allMatch(QuotedLine::isPriced);
  }

  /** Whether the customer has something to choose. */
  public boolean isChoice() {
    return lines.stream().anyMatch(line -> line.choice() != LineChoice.FIXED);
  }

  /** What is chosen as long as nobody has: no option, of alternatives the first. */
  public Set<Integer> usual() {
    Set<Integer> places = new LinkedHashSet<>();
    EnumSet<LineChoice> groups = EnumSet.noneOf(LineChoice.class);
    for (QuotedLine line : lines) {
      if (line.choice().isAlternative() && groups.add(line.choice())) {
        places.add(line.place());
      }
    }
    return places;
  }

  /** The lines that are taken as long as nobody has chosen. */
  public List<QuotedLine> usuallyTaken() {
    Set<Integer> usual = usual();
    return lines.stream()
        .filter(line -> line.choice() == LineChoice.FIXED || usual.contains(line.place()))
        .toList();
  }

  /**
   * The lines that are taken.
   *
   * @param chosen places of options and alternatives
   * @throws InvalidInput at {@code choice} QUOTATION_ONE_OF if of alternatives none or several are
   *     chosen; QUOTATION_NOTHING_CHOSEN
   */
  public List<QuotedLine> taken(Collection<Integer> chosen) {
    List<QuotedLine> taken = new ArrayList<>();
    for (QuotedLine line : lines) {
      if (line.choice() == LineChoice.FIXED || chosen.contains(line.place())) {
        taken.add(line);
      }
    }
    for (LineChoice group : LineChoice.values()) {
      if (group.isAlternative() && has(lines, group) > 0 && has(taken, group) != 1) {
        throw new InvalidInput("choice", "QUOTATION_ONE_OF", group);
      }
    }
    if (taken.isEmpty()) {
      throw new InvalidInput("choice", "QUOTATION_NOTHING_CHOSEN", "");
    }
    return taken;
  }

  private static long has(List<QuotedLine> some, LineChoice group) {
    return some.stream().filter(line -> line.choice() == group).count();
  }

  /** The sums of what is usually taken, with the delivery; lines without a price count nothing. */
  public VatBreakdown totals() {
    return totals(usual());
  }

  /** The sums of the fixed lines and those chosen, with the delivery. */
  public VatBreakdown totals(Collection<Integer> chosen) {
    List<LinePrice> prices = new ArrayList<>();
    for (QuotedLine line : lines) {
      LinePrice cost =
          line.choice() == LineChoice.FIXED || chosen.contains(line.place())
              ? line.cost(currency)
              : null;
      if (cost != null) {
        prices.add(cost);
      }
    }
    List<VatBreakdown.Taxed> all = new ArrayList<>(prices);
    if (deliveryCharge.signum() > 0) {
      all.add(new Charge(delivery(), new VatRate(deliveryCategory, deliveryVat)));
    }
    return VatBreakdown.of(Currencies.of(currency), all);
  }

  private record Charge(Money net, VatRate vat) implements VatBreakdown.Taxed {}
}

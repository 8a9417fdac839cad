package app.kontor.ordering;

import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a delivery method costs: of the steps for zone and currency those with the greatest weight
 * that the goods reach, and of these the one with the greatest value that they reach. A zone
 * without a step of its own has those for every zone; where there are none either the method is not
 * offered.
 */
public final class DeliveryTariff implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Comparator<DeliveryStep> ORDER =
      Comparator.comparing(DeliveryStep::zone)
          .thenComparing(DeliveryStep::currency)
          .thenComparing(DeliveryStep::fromKg)
          .thenComparing(DeliveryStep::fromValue);

  private final List<DeliveryStep> steps;

  public DeliveryTariff(List<DeliveryStep> steps) {
    this.steps = steps.stream().sorted(ORDER).toList();
  }

  /** The steps by zone, currency, weight and value. */
  public List<DeliveryStep> steps() {
    return steps;
  }

  /**
   * The net charge, never negative.
   *
   * @param kg of the goods in all
   * @param value net of the goods
   * @return nothing where it does not go
   */
  public Optional<BigDecimal> charge(
      String zone, String currency, BigDecimal kg, BigDecimal value) {
    List<DeliveryStep> there =
        steps(zone, currency).filter(step -> step.fromKg().compareTo(kg) <= 0).toList();
    return there.stream()
        .map(DeliveryStep::fromKg)
        .max(Comparator.naturalOrder())
        .flatMap(
            tier ->
                there.stream()
                    .filter(step -> step.fromKg().compareTo(tier) == 0)
                    .filter(step -> step.fromValue().compareTo(value) <= 0)
                    .max(Comparator.comparing(DeliveryStep::fromValue)))
        .map(DeliveryStep::charge);
  }

  /** Whether the charge depends on weight or value there. */
  public boolean isStepped(String zone, String currency) {
    return steps(zone, currency).count() > 1;
  }

  /** The smallest charge there, whatever the goods. */
  public Optional<BigDecimal> least(String zone, String currency) {
    return steps(zone, currency).map(DeliveryStep::charge).min(Comparator.naturalOrder());
  }

  /** The currencies it has a charge in, by code. */
  public List<String> currencies() {
    return steps.stream().map(DeliveryStep::currency).distinct().sorted().toList();
  }

  private Stream<DeliveryStep> steps(String zone, String currency) {
    List<DeliveryStep> own = in(zone, currency);
    return (own.isEmpty() ? in("", currency) : own).stream();
  }

  private List<DeliveryStep> in(String zone, String currency) {
    return steps.stream()
        .filter(step -> step.zone().equals(zone) && step.currency().equals(currency))
        .toList();
  }

  /**
   * Refuses steps that leave a gap, overlap or cannot be kept.
   *
   * @param typed in the order of the form
   * @throws InvalidInput naming the step by its number from 0 and the field, {@code 2:charge}
   */
  static void check(List<DeliveryStep> typed) {
    Set<DeliveryStep> places = new HashSet<>();
    for (int i = 0; i < typed.size(); i++) {
      DeliveryStep step = typed.get(i);
      String row = String.valueOf(i);
      check(step, row);
      DeliveryStep place = at(step, step.fromKg(), step.fromValue());
      if (!places.add(place)) {
        throw new InvalidInput("fromKg", "STEP_TWICE").inRow(row);
      }
    }
    for (int i = 0; i < typed.size(); i++) {
      DeliveryStep step = typed.get(i);
      if (!places.contains(at(step, BigDecimal.ZERO, BigDecimal.ZERO))) {
        throw new InvalidInput("fromKg", "STEPS_BEGIN_AT_ZERO").inRow(String.valueOf(i));
      }
      if (!places.contains(at(step, step.fromKg(), BigDecimal.ZERO))) {
        throw new InvalidInput("fromValue", "STEPS_BEGIN_AT_ZERO").inRow(String.valueOf(i));
      }
    }
  }

  private static DeliveryStep at(DeliveryStep step, BigDecimal kg, BigDecimal value) {
    return new DeliveryStep(step.zone(), step.currency(), kg, value, BigDecimal.ZERO);
  }

  private static void check(DeliveryStep step, String row) {
    Currency currency = currency(step.currency(), row);
    refuse(NumberRange.WEIGHT_KG, "fromKg", step.fromKg(), 3, row);
    int decimals = currency.getDefaultFractionDigits();
    refuse(NumberRange.AMOUNT, "fromValue", step.fromValue(), decimals, row);
    refuse(NumberRange.AMOUNT, "charge", step.charge(), decimals, row);
  }

  private static void refuse(
      NumberRange range, String field, BigDecimal number, int decimals, String row) {
    range
        .refusal(field, number, decimals)
        .ifPresent(
            refusal -> {
              throw refusal.inRow(row);
            });
  }

  private static Currency currency(String code, String row) {
    return Currency.getAvailableCurrencies().stream()
        .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
        .findFirst()
        .map(found -> Currencies.of(found.getCurrencyCode()))
        .orElseThrow(() -> new InvalidInput("currency", "NOT_A_VALUE", code).inRow(row));
  }
}

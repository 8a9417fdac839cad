package app.kontor.transfer.internal.kind;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceBatches.RuledList;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.RoundingDirection;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.ValueWords;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a price list: what it is called, when it holds and how it gives its prices. */
final class PriceListFields {
  static final String LIST = "listCode";
  static final String SOURCE = "sourceList";
  private static final String NAME = "listName";
  private static final String CURRENCY = "listCurrency";
  private static final String BASE = "baseList";
  private static final String FROM = "validFrom";
  private static final String UNTIL = "validUntil";
  private static final String PERCENT = "formulaPercent";
  private static final String RATE = "formulaRate";
  private static final String STEP = "roundingStep";
  private static final String ROUNDING = "rounding";
  private static final String MERGING = "mergingSteps";

  /** What refusals call the fields of forms, by what files call them. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("code", LIST),
          Map.entry("name", NAME),
          Map.entry("currency", CURRENCY),
          Map.entry("base", BASE),
          Map.entry("validFrom", FROM),
          Map.entry("validTo", UNTIL),
          Map.entry("source", SOURCE),
          Map.entry("percent", PERCENT),
          Map.entry("rate", RATE),
          Map.entry("step", STEP));

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private PriceListFields() {}

  /** A list as a row wants it. */
  record Wanted(
      String code,
      String name,
      String currency,
      boolean base,
      LocalDate from,
      @Nullable LocalDate until,
      boolean merging,
      @Nullable PriceFormula formula) {}

  static List<TransferField> all() {
    return List.of(
        TransferField.text(LIST, 40).needed(),
        TransferField.text(NAME, 80),
        TransferField.text(CURRENCY, 3),
        TransferField.flag(BASE),
        TransferField.day(FROM),
        TransferField.day(UNTIL),
        TransferField.text(SOURCE, 40),
        TransferField.decimal(PERCENT),
        TransferField.decimal(RATE),
        TransferField.decimal(STEP),
        TransferField.text(ROUNDING, 20),
        TransferField.flag(MERGING));
  }

  /** What the file calls the field that a rule has refused. */
  static InvalidInput named(InvalidInput refusal) {
    return new InvalidInput(
        NAMES.getOrDefault(refusal.field(), refusal.field()),
        refusal.code(),
        refusal.args().toArray(Serializable[]::new));
  }

  /**
   * What a row makes of a list.
   *
   * @param kept null for a new one
   * @throws InvalidInput naming the field of the file
   */
  static Wanted wanted(SourceRow row, @Nullable RuledList kept) {
    PriceListView list = kept == null ? null : kept.list();
    String code = row.text(LIST, "").toUpperCase(Locale.ROOT);
    LocalDate from = row.day(FROM);
    if (from == null) {
      from = list == null ? null : list.validFrom();
    }
    if (from == null) {
      throw InvalidInput.required(FROM);
    }
    String currency = text(row, CURRENCY, list == null ? "" : list.currency().getCurrencyCode());
    if (currency.isEmpty()) {
      throw InvalidInput.required(CURRENCY);
    }
    boolean base = row.flag(BASE, list != null && list.base());
    if (list != null && base != list.base()) {
      throw new InvalidInput(BASE, "TRANSFER_LIST_KIND", code);
    }
    LocalDate until = row.has(UNTIL) || list == null ? row.day(UNTIL) : list.validTo();
    return new Wanted(
        code,
        text(row, NAME, list == null ? code : list.name()),
        currency.toUpperCase(Locale.ROOT),
        base,
        from,
        until,
        row.flag(MERGING, kept != null && kept.merging()),
        formula(row, kept == null ? null : kept.formula()));
  }

  private static String text(SourceRow row, String field, String kept) {
    String said = row.text(field);
    return said == null ? kept : said;
  }

  private static @Nullable PriceFormula formula(SourceRow row, @Nullable PriceFormula kept) {
    String source = row.textOrNull(SOURCE, kept == null ? null : kept.source());
    if (source == null) {
      return null;
    }
    BigDecimal rate = row.decimal(RATE);
    return new PriceFormula(
        source.toUpperCase(Locale.ROOT),
        number(row, PERCENT, kept == null ? BigDecimal.ZERO : kept.percent()),
        row.has(RATE) || kept == null ? rate : kept.rate(),
        number(row, STEP, kept == null ? CENT : kept.step()),
        rounding(row, kept == null ? RoundingDirection.NEAREST : kept.rounding()));
  }

  private static BigDecimal number(SourceRow row, String field, BigDecimal kept) {
    BigDecimal said = row.decimal(field);
    return said == null ? kept : said;
  }

  private static RoundingDirection rounding(SourceRow row, RoundingDirection kept) {
    String said = row.text(ROUNDING);
    return said == null
        ? kept
        : ValueWords.read("rounding", said)
            .map(RoundingDirection::valueOf)
            .orElseThrow(() -> new InvalidInput(ROUNDING, "NOT_A_VALUE", said));
  }

  /**
   * Refuses a formula that its rules refuse.
   *
   * @param sourceCurrency of the list that it begins with
   */
  static void check(Wanted wanted, String sourceCurrency) {
    PriceFormula formula = wanted.formula();
    if (formula != null) {
      PriceListRules.check(formula, sourceCurrency, wanted.currency());
    }
  }

  static List<FieldChange> changes(@Nullable RuledList before, Wanted after) {
    Map<String, @Nullable Object> then = before == null ? Map.of() : values(before);
    return values(after).entrySet().stream()
        .filter(one -> !one.getKey().equals(LIST))
        .map(one -> FieldChange.of(one.getKey(), then.get(one.getKey()), one.getValue()))
        .toList();
  }

  /** Values by field, in the order of the fields. */
  static Map<String, @Nullable Object> values(RuledList kept) {
    PriceListView list = kept.list();
    return values(
        new Wanted(
            list.code(),
            list.name(),
            list.currency().getCurrencyCode(),
            list.base(),
            list.validFrom(),
            list.validTo(),
            kept.merging(),
            kept.formula()));
  }

  private static Map<String, @Nullable Object> values(Wanted list) {
    PriceFormula formula = list.formula();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(LIST, list.code());
    values.put(NAME, list.name());
    values.put(CURRENCY, list.currency());
    values.put(BASE, list.base());
    values.put(FROM, list.from());
    values.put(UNTIL, list.until());
    values.put(SOURCE, formula == null ? null : formula.source());
    values.put(PERCENT, formula == null ? null : formula.percent());
    values.put(RATE, formula == null ? null : formula.rate());
    values.put(STEP, formula == null ? null : formula.step());
    values.put(ROUNDING, formula == null ? null : formula.rounding().name());
    values.put(MERGING, list.merging());
    return values;
  }

  static Map<String, Object> example() {
    return Map.ofEntries(
        Map.entry(LIST, "PARTNER-PLN"),
        Map.entry(NAME, "Partner"),
        Map.entry(CURRENCY, "PLN"),
        Map.entry(BASE, false),
        Map.entry(FROM, LocalDate.of(2027, 1, 1)),
        Map.entry(UNTIL, LocalDate.of(2027, 12, 31)),
        Map.entry(SOURCE, "BASE-PLN"),
        Map.entry(PERCENT, new BigDecimal("-12")),
        Map.entry(STEP, CENT),
        Map.entry(ROUNDING, "NEAREST"),
        Map.entry(MERGING, false));
  }
}

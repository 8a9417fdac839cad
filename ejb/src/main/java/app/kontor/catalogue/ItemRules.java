package app.kontor.catalogue;

import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an item's data must be like; a refusal names the field as {@link ItemData#values} does.
 * Whether numbers are taken and categories there is for whoever keeps them to say.
 */
public final class ItemRules {
  /** The classes of VAT an item can be in; the percentages are the tax capability's. */
  public static final List<String> VAT_CLASSES = List.of("STANDARD", "REDUCED", "ZERO");

  /** Units an item can be counted and sold in, UN/ECE Recommendation 20 and 21. */
  public static final List<String> UNITS =
      List.of(
          "C62", "PR", "SET", "XPK", "XBX", "XCT", "XPX", "KGM", "GRM", "MTR", "CMT", "MTK", "LTR",
          "HUR");

  /** Most characters of a description, its tags among them. */
  public static final int MAX_DESCRIPTION = 16_000;

  static final int MAX_NAME = 200;
  static final int MAX_SUMMARY = 500;
  private static final int MAX_COMPANY = 80;
  private static final int MAX_SUPPLIER = 120;
  private static final int MAX_NUMBER = 40;
  private static final int MOST_CATEGORIES = 20;

  private static final Pattern NUMBER =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/+,()*×#°-]*");
  private static final Pattern CUSTOMS = Pattern.compile("\\d{8}");
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private ItemRules() {}

  /**
   * Refuses data that cannot be kept.
   *
   * @param item as {@link ItemData#normalised} leaves it
   * @throws InvalidInput naming the field
   */
  public static void check(ItemData item) {
    number(item.number());
    trade(item.trade());
    measures(item.measures());
    units(item.units());
    if (item.trade().type() == ItemType.BUNDLE) {
      wholeBundles(item.units());
    }
    categories(item.categories());
    texts(item.texts());
    ItemNumber successor = item.successor();
    if (successor != null && successor.equals(item.number())) {
      throw new InvalidInput("successor", "OWN_SUCCESSOR", successor);
    }
  }

  /** The same as a value. */
  public static Optional<InvalidInput> refusal(ItemData item) {
    try {
      check(item);
      return Optional.empty();
    } catch (InvalidInput e) {
      return Optional.of(e);
    }
  }

  /**
   * Refuses what is no article number: it begins with a letter or digit, has letters, digits,
   * blanks and a few signs, and something is left of it when people spell it otherwise.
   */
  public static void number(ItemNumber number) {
    String value = number.value();
    if (value.isEmpty()) {
      throw InvalidInput.required("itemNumber");
    }
    length("itemNumber", value, MAX_NUMBER);
    if (!NUMBER.matcher(value).matches() || NumberKey.of(value).isEmpty()) {
      throw new InvalidInput("itemNumber", "NOT_AN_ITEM_NUMBER", value);
    }
  }

  private static void trade(ItemTrade trade) {
    String gtin = trade.gtin();
    if (gtin != null && Gtin.read(gtin).isEmpty()) {
      throw new InvalidInput("gtin", "NOT_A_GTIN", gtin);
    }
    length("maker", trade.maker(), MAX_COMPANY);
    length("makerNumber", trade.makerNumber(), MAX_COMPANY);
    length("supplier", trade.supplier(), MAX_SUPPLIER);
    length("supplierNumber", trade.supplierNumber(), MAX_COMPANY);
    if (!VAT_CLASSES.contains(trade.vatClass())) {
      throw new InvalidInput("vatClass", "NOT_A_VALUE", trade.vatClass());
    }
    String customs = trade.customsCode();
    if (customs != null && !CUSTOMS.matcher(customs).matches()) {
      throw new InvalidInput("customsCode", "NOT_A_CUSTOMS_CODE", customs);
    }
    String origin = trade.origin();
    if (origin != null && !COUNTRIES.contains(origin)) {
      throw new InvalidInput("origin", "NOT_A_VALUE", origin);
    }
  }

  private static void measures(ItemMeasures measures) {
    NumberRange.ITEM_WEIGHT_KG.check("weightKg", measures.weightKg());
    side("lengthMm", measures.lengthMm());
    side("widthMm", measures.widthMm());
    side("heightMm", measures.heightMm());
  }

  private static void side(String field, @Nullable BigDecimal side) {
    if (side != null) {
      NumberRange.ITEM_SIDE_MM.check(field, side);
    }
  }

  private static void units(ItemUnits units) {
    unit("unit", units.unit().code());
    NumberRange.PACKED.check("packaging", units.packaging());
    BigDecimal minimum = units.minimum();
    if (minimum != null) {
      NumberRange.PACKED.check("minimum", minimum);
      if (minimum.remainder(units.packaging()).signum() != 0) {
        throw new InvalidInput(
            "minimum", "MINIMUM_NOT_A_MULTIPLE", units.packaging().toPlainString());
      }
    }
    BigDecimal carton = units.carton();
    if (carton != null) {
      NumberRange.PACKED.check("carton", carton);
    }
    for (Map.Entry<String, BigDecimal> sold : units.sold().entrySet()) {
      if (sold.getKey().equals(units.unit().code())) {
        throw new InvalidInput("factor", "UNIT_IS_THE_BASE", sold.getKey()).inRow(sold.getKey());
      }
      unit("factor", sold.getKey());
      NumberRange.PACKED
          .refusal("factor", sold.getValue(), NumberRange.PACKED.scale())
          .ifPresent(
              refusal -> {
                throw refusal.inRow(sold.getKey());
              });
    }
  }

  /** Half of a bundle is none: it is counted in whole numbers, whatever unit it is sold in. */
  private static void wholeBundles(ItemUnits units) {
    whole("packaging", units.packaging());
    for (Map.Entry<String, BigDecimal> sold : units.sold().entrySet()) {
      NumberRange.PACKED
          .refusal("factor", sold.getValue(), 0)
          .ifPresent(
              refusal -> {
                throw refusal.inRow(sold.getKey());
              });
    }
  }

  private static void whole(String field, BigDecimal number) {
    NumberRange.PACKED
        .refusal(field, number, 0)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private static void unit(String field, String code) {
    if (!UNITS.contains(code)) {
      throw new InvalidInput(field, "NOT_A_VALUE", code);
    }
  }

  /** Whether items can be counted in a unit. */
  public static boolean isUnit(UnitCode unit) {
    return UNITS.contains(unit.code());
  }

  private static void categories(List<String> codes) {
    if (codes.isEmpty()) {
      throw InvalidInput.required("categories");
    }
    if (codes.size() > MOST_CATEGORIES) {
      throw new InvalidInput("categories", "TOO_MANY_CATEGORIES", MOST_CATEGORIES);
    }
  }

  private static void texts(Map<String, ItemWords> texts) {
    if (texts.isEmpty()) {
      throw new InvalidInput("name", "ITEM_WITHOUT_NAME");
    }
    texts.forEach(
        (language, words) -> {
          if (!Languages.isOne(language)) {
            throw new InvalidInput("name", "NOT_A_VALUE", language);
          }
          words(words)
              .ifPresent(
                  refusal -> {
                    throw refusal.inRow(language);
                  });
        });
  }

  private static Optional<InvalidInput> words(ItemWords words) {
    if (words.name().isEmpty()) {
      return Optional.of(InvalidInput.required("name"));
    }
    return tooLong("name", words.name(), MAX_NAME)
        .or(() -> tooLong("summary", words.summary(), MAX_SUMMARY))
        .or(() -> tooLong("description", words.description(), MAX_DESCRIPTION));
  }

  private static void length(String field, @Nullable String text, int most) {
    if (text != null) {
      tooLong(field, text, most)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }

  private static Optional<InvalidInput> tooLong(String field, String text, int most) {
    return text.codePointCount(0, text.length()) > most
        ? Optional.of(new InvalidInput(field, "TOO_LONG", most))
        : Optional.empty();
  }
}

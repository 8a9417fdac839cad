package app.kontor.web.common.text;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.platform.AmericanEnglish;
import app.kontor.platform.Languages;
import app.kontor.platform.Worded;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one reader sees figures: language, zone and the words for units and enum constants. Amounts
 * keep their currency and never break over a line.
 */
public final class Formats {
  private static final char NO_BREAK = '\u00A0';
  private static final Pattern CODE_AND_DIGIT = Pattern.compile("(\\p{L})(-?\\d)");

  private final Locale language;
  private final Locale conventions;
  private final ZoneId zone;
  private final UnaryOperator<String> words;

  /**
   * @param zone in which instants are shown
   * @param words the text of a key, or the key if there is none
   */
  public Formats(Locale language, ZoneId zone, UnaryOperator<String> words) {
    this.language = language;
    this.conventions = Languages.conventions(language);
    this.zone = zone;
    this.words = words;
  }

  public Locale language() {
    return language;
  }

  /** Any value by its type; nothing for null. */
  public String any(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof UnitPrice price) {
      return price(price);
    }
    if (value instanceof Quantity quantity) {
      return quantity(quantity);
    }
    if (value instanceof Number number) {
      return number(new BigDecimal(number.toString()));
    }
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof LocalDateTime time) {
      return time(time);
    }
    if (value instanceof Instant instant) {
      return time(LocalDateTime.ofInstant(instant, zone));
    }
    if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    if (value instanceof Worded worded) {
      return words.apply(worded.textKey());
    }
    return value instanceof UnitCode unit ? unit(unit) : value.toString();
  }

  public String money(Money money) {
    int digits = money.currency().getDefaultFractionDigits();
    return currency(money.amount(), money.currency(), digits, digits);
  }

  /** The price with the quantity it buys, unless that is one. */
  public String price(UnitPrice price) {
    return price(price, 0);
  }

  /**
   * The price as it stands among others of a list.
   *
   * @param decimals that all prices of the list are shown with, if the price itself has fewer
   */
  public String price(UnitPrice price, int decimals) {
    int digits = Math.max(price.currency().getDefaultFractionDigits(), Math.min(6, decimals));
    String amount = currency(price.amount(), price.currency(), digits, 6);
    Quantity base = price.baseQuantity();
    return base.value().compareTo(BigDecimal.ONE) == 0
        ? amount
        : amount + NO_BREAK + '/' + NO_BREAK + quantity(base);
  }

  public String quantity(Quantity quantity) {
    return number(quantity.value()) + NO_BREAK + unit(quantity.unit());
  }

  public String unit(UnitCode unit) {
    String key = "unit." + unit.code();
    String word = words.apply(key);
    return word.equals(key) ? unit.code() : word;
  }

  /** All decimals that are not trailing zeros. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(conventions);
    format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
    return format.format(number);
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(datePattern(), conventions).format(date);
  }

  public String time(LocalDateTime time) {
    return date(time.toLocalDate())
        + ", "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(conventions).format(time);
  }

  /** The word for an enum constant: the text {@code enum.<type>.<constant>}. */
  public String word(Enum<?> constant) {
    return words.apply(
        "enum." + constant.getDeclaringClass().getSimpleName() + '.' + constant.name());
  }

  /** A file's size in the largest unit that leaves at least one. */
  public String size(long bytes) {
    String[] units = {"B", "kB", "MB", "GB"};
    BigDecimal size = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (size.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < units.length - 1) {
      size = size.movePointLeft(3);
      unit++;
    }
    NumberFormat format = NumberFormat.getNumberInstance(conventions);
    format.setMaximumFractionDigits(unit > 1 ? 1 : 0);
    return format.format(size) + NO_BREAK + units[unit];
  }

  private String currency(BigDecimal amount, Currency currency, int minDigits, int maxDigits) {
    NumberFormat format = NumberFormat.getCurrencyInstance(conventions);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(minDigits);
    format.setMaximumFractionDigits(maxDigits);
    String text = format.format(amount).replace(' ', NO_BREAK);
    return CODE_AND_DIGIT.matcher(text).replaceAll("$1" + NO_BREAK + "$2");
  }

  private String datePattern() {
    return AmericanEnglish.isFor(language) ? "MMM d, yyyy" : Languages.of(language).dates();
  }
}

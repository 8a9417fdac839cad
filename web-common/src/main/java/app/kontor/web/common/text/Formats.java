package app.kontor.web.common.text;

import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.platform.failure.Worded;
import app.kontor.platform.language.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How one reader sees figures: language, zone and the words for units and enum constants. Amounts
 * keep their currency and never break over a line.
 */
public final class Formats {
  private static final char NO_BREAK = Figures.NO_BREAK;

  private final Locale language;
  private final Figures figures;
  private final Supplier<ZoneId> zone;
  private final UnaryOperator<String> words;

  /**
   * @param zone in which instants are shown; asked for when one is
   * @param words the text of a key, or the key if there is none
   */
  public Formats(Locale language, Supplier<ZoneId> zone, UnaryOperator<String> words) {
    this.language = language;
    this.figures = Figures.of(language);
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
    if (value instanceof Portion portion) {
      return portion(portion);
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
      return time(LocalDateTime.ofInstant(instant, zone.get()));
    }
    if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    if (value instanceof Locale named) {
      return named.getCountry().isEmpty()
          ? named.getDisplayLanguage(language)
          : named.getDisplayCountry(language);
    }
    if (value instanceof Worded worded) {
      return words.apply(worded.textKey());
    }
    return value instanceof UnitCode unit ? unit(unit) : value.toString();
  }

  public String money(Money money) {
    int digits = money.currency().getDefaultFractionDigits();
    return figures.withSign(money.amount(), money.currency(), digits, digits);
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
    String amount = figures.withSign(price.amount(), price.currency(), digits, 6);
    return Figures.per(amount, price.baseQuantity(), quantity(price.baseQuantity()));
  }

  public String quantity(Quantity quantity) {
    return number(quantity.value()) + NO_BREAK + unit(quantity.unit());
  }

  /** As it was sold, and in base units where that is another unit. */
  public String portion(Portion portion) {
    return portion.isConverted()
        ? quantity(portion.sold()) + " = " + quantity(portion.base())
        : quantity(portion.base());
  }

  public String unit(UnitCode unit) {
    String key = "unit." + unit.code();
    String word = words.apply(key);
    return word.equals(key) ? unit.code() : word;
  }

  /** All decimals that are not trailing zeros. */
  public String number(BigDecimal number) {
    return figures.number(number);
  }

  public String date(LocalDate date) {
    return figures.date(date);
  }

  public String time(LocalDateTime time) {
    return figures.time(time);
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
    return figures.number(size, 0, unit > 1 ? 1 : 0) + NO_BREAK + units[unit];
  }
}

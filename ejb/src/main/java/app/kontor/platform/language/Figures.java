package app.kontor.platform.language;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Figures and dates as readers of a language know them, on pages, in mails and on paper. What
 * belongs together never breaks over a line.
 */
public final class Figures {
  /** Keeps a number with what stands behind it. */
  public static final char NO_BREAK = '\u00A0';

  private static final Pattern CODE_AND_DIGIT = Pattern.compile("(\\p{L})(-?\\d)");

  /** By language; there are as many as files of languages, and the American one. */
  private static final Map<Locale, Figures> KNOWN = new ConcurrentHashMap<>();

  /** Copied for each number: a format is no thing for several threads. */
  private final NumberFormat numbers;

  private final NumberFormat amounts;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter printedDates;
  private final DateTimeFormatter hours;

  private Figures(Locale language) {
    Locale conventions = Languages.conventions(language);
    this.numbers = NumberFormat.getNumberInstance(conventions);
    this.amounts = NumberFormat.getCurrencyInstance(conventions);
    this.dates = DateTimeFormatter.ofPattern(pattern(language, "MMM d, uuuu"), conventions);
    this.printedDates = DateTimeFormatter.ofPattern(pattern(language, "MMMM d, uuuu"), conventions);
    this.hours = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(conventions);
  }

  /**
   * Figures for a reader.
   *
   * @param language one of {@link Languages}; {@code en-US} for readers in the United States; what
   *     we do not have reads as English
   */
  public static Figures of(Locale language) {
    Locale ours = AmericanEnglish.isFor(language) ? Locale.US : Languages.of(language).locale();
    return KNOWN.computeIfAbsent(ours, Figures::new);
  }

  private static String pattern(Locale language, String american) {
    return AmericanEnglish.isFor(language) ? american : Languages.of(language).dates();
  }

  /** With all decimals that are not trailing zeros. */
  public String number(BigDecimal number) {
    return number(number, 0, Math.max(0, number.stripTrailingZeros().scale()));
  }

  /**
   * With so many decimals.
   *
   * @param least that are shown even if they are zero
   * @param most that are shown, rounded half to even beyond
   */
  public String number(BigDecimal number, int least, int most) {
    NumberFormat format = (NumberFormat) numbers.clone();
    format.setMaximumFractionDigits(most);
    format.setMinimumFractionDigits(least);
    return format.format(number);
  }

  /** Amount and code of the currency: {@code 1 234,50 PLN}. */
  public String money(Money money) {
    return amount(money) + NO_BREAK + money.currency().getCurrencyCode();
  }

  /** The amount without its currency, at its minor unit. */
  public String amount(Money money) {
    int digits = money.currency().getDefaultFractionDigits();
    return number(money.amount(), digits, digits);
  }

  /**
   * With the sign of the currency where the language has it: {@code 1 234,50 zł}.
   *
   * @param least decimals that are shown even if they are zero
   * @param most decimals that are shown
   */
  public String withSign(BigDecimal amount, Currency currency, int least, int most) {
    NumberFormat format = (NumberFormat) amounts.clone();
    format.setCurrency(currency);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    String text = format.format(amount).replace(' ', NO_BREAK);
    return CODE_AND_DIGIT.matcher(text).replaceAll("$1" + NO_BREAK + "$2");
  }

  /**
   * A price for the quantity it buys, unless that is one.
   *
   * @param amount as it is to be shown
   * @param base as it is to be shown
   */
  public static String per(String amount, Quantity bought, String base) {
    return bought.value().compareTo(BigDecimal.ONE) == 0
        ? amount
        : amount + NO_BREAK + '/' + NO_BREAK + base;
  }

  /** As short as can be, for lists. */
  public String date(LocalDate date) {
    return dates.format(date);
  }

  /** As letters and papers have it; only Americans see the difference. */
  public String printedDate(LocalDate date) {
    return printedDates.format(date);
  }

  /** Date and hour. */
  public String time(LocalDateTime time) {
    return date(time.toLocalDate()) + ", " + hours.format(time);
  }
}

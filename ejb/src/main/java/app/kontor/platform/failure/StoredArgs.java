package app.kontor.platform.failure;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the text of a refusal shows, as it is stored: what readers see in their own words and
 * figures (numbers, days, quantities, units, fields) stays what it is, all else is its words.
 */
public final class StoredArgs {
  private static final char BETWEEN = '\u001F';
  private static final int MAX_LENGTH = 200;

  private StoredArgs() {}

  public static String write(List<? extends Serializable> args) {
    return args.stream().map(StoredArgs::one).collect(Collectors.joining(String.valueOf(BETWEEN)));
  }

  private static String one(Serializable arg) {
    if (arg instanceof Number number) {
      return "n" + new BigDecimal(number.toString()).toPlainString();
    }
    if (arg instanceof FieldName field) {
      return "f" + field.label().replace(BETWEEN, ' ');
    }
    if (arg instanceof LocalDate day) {
      return "d" + day;
    }
    if (arg instanceof UnitCode unit) {
      return "u" + unit.code();
    }
    if (arg instanceof Quantity quantity) {
      return "q" + quantity.value().toPlainString() + ' ' + quantity.unit().code();
    }
    if (arg instanceof Money money) {
      return "m" + money;
    }
    String plain = String.valueOf(arg).replace(BETWEEN, ' ');
    return "t" + (plain.length() <= MAX_LENGTH ? plain : plain.substring(0, MAX_LENGTH) + "…");
  }

  public static List<Serializable> read(String stored) {
    List<Serializable> args = new ArrayList<>();
    if (!stored.isEmpty()) {
      for (String one : stored.split(String.valueOf(BETWEEN), -1)) {
        args.add(value(one.charAt(0), one.substring(1)));
      }
    }
    return args;
  }

  private static Serializable value(char kind, String text) {
    return switch (kind) {
      case 'n' -> new BigDecimal(text);
      case 'f' -> new FieldName(text);
      case 'd' -> LocalDate.parse(text);
      case 'u' -> new UnitCode(text);
      case 'q' -> quantity(text.split(" ", 2));
      case 'm' -> Money.parse(text);
      default -> text;
    };
  }

  private static Quantity quantity(String[] said) {
    return Quantity.of(new BigDecimal(said[0]), new UnitCode(said[1]));
  }
}

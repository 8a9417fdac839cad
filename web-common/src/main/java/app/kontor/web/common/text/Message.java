package app.kontor.web.common.text;

import app.kontor.platform.language.Languages;
import app.kontor.platform.language.Plural;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for arguments: <code>{0}</code> shows the first argument, <code>
 * {0,plural,one{# line} other{# lines}}</code> chooses by its number, in which {@code #} is the
 * number itself; a form <code>=0{none}</code> is for that very number. Every other character,
 * apostrophes too, stands for itself.
 */
final class Message {

  /** A part of a message: text, an argument, or a choice by number. */
  private sealed interface Part {}

  private record Text(String text) implements Part {}

  private record Argument(int index) implements Part {}

  private record Choice(int index, Map<Plural, Message> forms, Map<BigDecimal, Message> exact)
      implements Part {}

  /** The number of the choice around. */
  private record Hash() implements Part {}

  private final List<Part> parts;

  private Message(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if braces do not match or a form is unknown
   */
  static Message parse(String pattern) {
    return new Parser(pattern).message(false);
  }

  String format(Formats formats, @Nullable Object... arguments) {
    StringBuilder out = new StringBuilder();
    append(out, formats, arguments, "");
    return out.toString();
  }

  /** The arguments used, for comparing translations: {@code 0}, {@code 1 plural}. */
  SortedSet<String> places() {
    SortedSet<String> places = new TreeSet<>();
    for (Part part : parts) {
      if (part instanceof Argument argument) {
        places.add(String.valueOf(argument.index()));
      } else if (part instanceof Choice choice) {
        places.add(choice.index() + " plural");
        choice.forms().values().forEach(form -> places.addAll(form.places()));
        choice.exact().values().forEach(form -> places.addAll(form.places()));
      }
    }
    return places;
  }

  /** Whether every choice has all forms that the language distinguishes for whole numbers. */
  boolean isCompleteFor(Locale language) {
    return parts.stream()
        .filter(Choice.class::isInstance)
        .map(Choice.class::cast)
        .allMatch(
            choice ->
                choice.forms().keySet().containsAll(Languages.of(language).plurals().forms()));
  }

  private void append(
      StringBuilder out, Formats formats, @Nullable Object[] arguments, String number) {
    for (Part part : parts) {
      if (part instanceof Text text) {
        out.append(text.text());
      } else if (part instanceof Argument argument) {
        out.append(formats.any(argument(arguments, argument.index())));
      } else if (part instanceof Hash) {
        out.append(number);
      } else if (part instanceof Choice choice) {
        BigDecimal chosen = number(argument(arguments, choice.index()));
        Plural plural = Plural.of(chosen, formats.language());
        Message usual = choice.forms().getOrDefault(plural, choice.forms().get(Plural.OTHER));
        Message form = choice.exact().getOrDefault(chosen.stripTrailingZeros(), usual);
        if (form != null) {
          form.append(out, formats, arguments, formats.number(chosen));
        }
      }
    }
  }

  private static @Nullable Object argument(@Nullable Object[] arguments, int index) {
    return index < arguments.length ? arguments[index] : null;
  }

  private static BigDecimal number(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
  }

  /** Reads patterns from left to right. */
  private static final class Parser {
    private final String pattern;
    private int at;

    Parser(String pattern) {
      this.pattern = pattern;
    }

    Message message(boolean inChoice) {
      List<Part> parts = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      while (at < pattern.length() && !(inChoice && pattern.charAt(at) == '}')) {
        char c = pattern.charAt(at);
        if (c == '{') {
          flush(text, parts);
          parts.add(place());
        } else if (c == '#' && inChoice) {
          flush(text, parts);
          parts.add(new Hash());
          at++;
        } else if (c == '}') {
          throw wrong("a closing brace too many");
        } else {
          text.append(c);
          at++;
        }
      }
      flush(text, parts);
      return new Message(List.copyOf(parts));
    }

    private Part place() {
      at++;
      int start = at;
      while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
        at++;
      }
      if (at == start) {
        throw wrong("an argument's number is missing");
      }
      int index = Integer.parseInt(pattern.substring(start, at));
      if (next("}")) {
        return new Argument(index);
      }
      if (!next(",plural,")) {
        throw wrong("neither an argument nor a plural");
      }
      return choice(index);
    }

    private Choice choice(int index) {
      Map<Plural, Message> forms = new EnumMap<>(Plural.class);
      Map<BigDecimal, Message> exact = new HashMap<>();
      while (!next("}")) {
        if (next(" ")) {
          continue;
        }
        int brace = pattern.indexOf('{', at);
        if (brace < 0) {
          throw wrong("an open plural");
        }
        String form = pattern.substring(at, brace).trim();
        at = brace + 1;
        if (form.startsWith("=")) {
          exact.put(new BigDecimal(form.substring(1)).stripTrailingZeros(), message(true));
        } else {
          forms.put(Plural.valueOf(form.toUpperCase(Locale.ROOT)), message(true));
        }
        if (!next("}")) {
          throw wrong("an open form");
        }
      }
      return new Choice(index, forms, exact);
    }

    private boolean next(String expected) {
      if (!pattern.startsWith(expected, at)) {
        return false;
      }
      at += expected.length();
      return true;
    }

    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(what + " at " + at + " of: " + pattern);
    }

    private static void flush(StringBuilder text, List<Part> parts) {
      if (!text.isEmpty()) {
        parts.add(new Text(text.toString()));
        text.setLength(0);
      }
    }
  }
}

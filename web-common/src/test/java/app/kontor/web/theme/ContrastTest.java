package app.kontor.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for the borders of controls (1.4.11). */
class ContrastTest {
  private static final Path SHEET =
      Path.of("src/main/resources/META-INF/resources/resources/kontor/kontor.css");
  private static final Pattern TOKEN = Pattern.compile("--k-([a-z-]+):\\s*(#[0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "text,bg,4.5",
    "text,card,4.5",
    "text,hover,4.5",
    "text,raised,4.5",
    "muted,bg,4.5",
    "muted,card,4.5",
    "muted,raised,4.5",
    "muted,hover,4.5",
    "brand,card,4.5",
    "brand,bg,4.5",
    "brand,tint,4.5",
    "brand-strong,bg,4.5",
    "on-brand,brand,4.5",
    "on-brand,brand-strong,4.5",
    "ok,ok-tint,4.5",
    "warn,warn-tint,4.5",
    "danger,danger-tint,4.5",
    "info,info-tint,4.5",
    "neutral,neutral-tint,4.5",
    "danger-solid,card,4.5",
    "danger-solid,bg,4.5",
    "danger,card,4.5",
    "input,card,3",
    "input,bg,3"
  })
  void tokens_that_meet_have_enough_contrast(String front, String back, double least)
      throws IOException {
    for (String theme :
        new String[] {":root", "[data-theme=\"dark\"]", "[data-theme=\"system\"]"}) {
      Map<String, String> tokens = tokens(theme);
      double contrast = contrast(colour(tokens, front), colour(tokens, back));
      assertThat(contrast).as("%s on %s in %s", front, back, theme).isGreaterThanOrEqualTo(least);
    }
  }

  private static String colour(Map<String, String> tokens, String name) {
    String colour = tokens.get(name);
    assertThat(colour).as(name).isNotNull();
    return String.valueOf(colour);
  }

  private static Map<String, String> tokens(String selector) throws IOException {
    String sheet = Files.readString(SHEET);
    int start = sheet.indexOf(selector + " {");
    Map<String, String> tokens = new LinkedHashMap<>();
    Matcher matcher = TOKEN.matcher(sheet.substring(start, sheet.indexOf('}', start)));
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(2));
    }
    return tokens;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

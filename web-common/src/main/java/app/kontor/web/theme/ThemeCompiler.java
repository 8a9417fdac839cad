package app.kontor.web.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes one theme that knows light and dark out of PrimeFaces' light and dark themes, which have
 * the same rules with other values. Each value that differs becomes a variable; the variables have
 * the light values at the root and the dark ones where dark is wanted. Everything is put in the
 * cascade layer {@code primefaces}, so that our own style sheet wins without tricks.
 */
public final class ThemeCompiler {
  private static final String LIGHT = "META-INF/resources/primefaces-saga-blue/theme.css";
  private static final String DARK = "META-INF/resources/primefaces-arya-blue/theme.css";

  private ThemeCompiler() {}

  /** Writes the theme to the file named by the only argument. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, compile(read(LIGHT), read(DARK)));
  }

  /**
   * The theme.
   *
   * @throws IllegalStateException if the two themes have not the same declarations
   */
  static String compile(String light, String dark) {
    Stylesheet lightSheet = Stylesheet.parse(light);
    Map<String, String> darkValues = Stylesheet.parse(dark).values();
    Map<Palette.Pair, String> variables = new LinkedHashMap<>();
    StringBuilder rules = new StringBuilder(light.length());
    for (Stylesheet.Piece piece : lightSheet.pieces()) {
      rules.append(piece.text());
      for (Stylesheet.Declaration declaration : piece.declaration()) {
        String darkValue = darkValues.get(declaration.key());
        if (darkValue == null) {
          throw new IllegalStateException("only in the light theme: " + declaration.key());
        }
        rules
            .append(declaration.property())
            .append(':')
            .append(value(declaration, darkValue, variables));
      }
    }
    return block(":root", variables, true)
        + block("[data-theme=dark]", variables, false)
        + "@media screen and (prefers-color-scheme:dark){"
        + block("[data-theme=system]", variables, false)
        + "}"
        + rules
        + "\n";
  }

  private static String value(
      Stylesheet.Declaration declaration, String dark, Map<Palette.Pair, String> variables) {
    if (declaration.property().equals("font-family") && declaration.value().startsWith("-apple")) {
      return "var(--k-font)";
    }
    Palette.Pair pair = Palette.of(declaration.value(), dark);
    if (pair.light().equals(pair.dark())) {
      return pair.light();
    }
    return "var(" + variables.computeIfAbsent(pair, p -> "--t" + variables.size()) + ")";
  }

  private static String block(String selector, Map<Palette.Pair, String> variables, boolean light) {
    StringBuilder block = new StringBuilder(selector).append('{');
    variables.forEach(
        (pair, name) ->
            block.append(name).append(':').append(light ? pair.light() : pair.dark()).append(';'));
    return block.append('}').toString();
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = ThemeCompiler.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("not on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

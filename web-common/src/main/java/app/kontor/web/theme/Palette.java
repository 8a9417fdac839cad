package app.kontor.web.theme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The house colours in place of the vendor's, so that text and controls reach the contrasts of WCAG
 * 2.2 AA: 4.5 to 1 for text, 3 to 1 for the borders of inputs.
 */
final class Palette {
  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)");

  /** Pairs that mean a role of their own: light value part, dark value part, then both new ones. */
  private static final List<Role> ROLES =
      List.of(
          new Role("#ced4da", "#383838", "#7a8594", "#6d7987"),
          new Role("#adb5bd", "#90caf9", "#7a8594", "#8cc2f5"),
          new Role("#6c757d", "hsla(0,0%,100%,.87)", "#556070", "#e8ebef"),
          new Role("#f8f9fa", "#383838", "#f6f7f9", "#262d36"),
          new Role("#e9ecef", "hsla(0,0%,100%,.03)", "#eef1f4", "#232a32"));

  private static final Map<String, String> LIGHT =
      Map.ofEntries(
          Map.entry("#495057", "#1b2430"),
          Map.entry("#343a40", "#1b2430"),
          Map.entry("#6c757d", "#556070"),
          Map.entry("#2196f3", "#0b5cad"),
          Map.entry("rgb(12.7384615385,136.9384615385,235.6615384615)", "#0a4f96"),
          Map.entry("rgb(11.3230769231,121.7230769231,209.4769230769)", "#084380"),
          Map.entry("rgba(33,150,243,.04)", "rgba(11,92,173,.06)"),
          Map.entry("rgba(33,150,243,.16)", "rgba(11,92,173,.16)"),
          Map.entry("#e3f2fd", "#e7f1fb"),
          Map.entry("rgb(166.2,213,250.2)", "rgba(11,92,173,.45)"),
          Map.entry("rgb(166.2, 213, 250.2)", "rgba(11,92,173,.45)"),
          Map.entry("#dee2e6", "#dfe3e8"),
          Map.entry("#f8f9fa", "#f6f7f9"),
          Map.entry("#689f38", "#2e7d32"),
          Map.entry("rgb(93.6,143.1,50.4)", "#276b2b"),
          Map.entry("rgb(83.2,127.2,44.8)", "#205a24"),
          Map.entry("#0288d1", "#0b4a8b"),
          Map.entry("rgb(1.8,122.4,188.1)", "#093f77"),
          Map.entry("rgb(1.6,108.8,167.2)", "#073565"),
          Map.entry("#d32f2f", "#b3261e"),
          Map.entry("hsl(0,65.0793650794%,45.5294117647%)", "#9c211a"),
          Map.entry("hsl(0,65.0793650794%,40.4705882353%)", "#851b16"),
          Map.entry("#f44336", "#b3261e"),
          Map.entry("#e0284f", "#b3261e"),
          Map.entry("#607d8b", "#556070"),
          Map.entry("rgb(86.4,112.5,125.1)", "#4a5462"),
          Map.entry("rgb(76.8,100,111.2)", "#3f4854"));

  private static final Map<String, String> DARK =
      Map.ofEntries(
          Map.entry("#1e1e1e", "#1a1f26"),
          Map.entry("#121212", "#111418"),
          Map.entry("#383838", "#323b45"),
          Map.entry("#212529", "#10151b"),
          Map.entry("hsla(0,0%,100%,.87)", "#e8ebef"),
          Map.entry("rgba(255, 255, 255, 0.87)", "#e8ebef"),
          Map.entry("hsla(0,0%,100%,.6)", "#a5afbb"),
          Map.entry("rgba(255, 255, 255, 0.6)", "#a5afbb"),
          Map.entry("#90caf9", "#8cc2f5"),
          Map.entry("rgba(100,181,246,.16)", "rgba(140,194,245,.16)"),
          Map.entry("rgb(177.3,217.9,250.8)", "rgba(140,194,245,.6)"),
          Map.entry("rgb(177.3, 217.9, 250.8)", "rgba(140,194,245,.6)"),
          Map.entry("#78909c", "#a5afbb"));

  private Palette() {}

  private record Role(String light, String dark, String newLight, String newDark) {}

  /** A declaration's value in both themes. */
  record Pair(String light, String dark) {}

  /** The house values for a vendor pair. */
  static Pair of(String light, String dark) {
    for (Role role : ROLES) {
      if (light.contains(role.light()) && dark.contains(role.dark())) {
        return new Pair(
            light.replace(role.light(), role.newLight()),
            dark.replace(role.dark(), role.newDark()));
      }
    }
    return new Pair(replace(light, LIGHT), replace(dark, DARK));
  }

  private static String replace(String value, Map<String, String> colours) {
    return COLOUR
        .matcher(value)
        .replaceAll(
            match -> colours.getOrDefault(match.group().toLowerCase(Locale.ROOT), match.group()));
  }
}

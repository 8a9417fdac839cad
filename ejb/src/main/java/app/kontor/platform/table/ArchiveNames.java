package app.kontor.platform.table;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files in an archive. What systems put beside somebody's files is none of them; {@code
 * A_2.jpg} comes behind {@code A.jpg} and before {@code A_10.jpg}.
 */
public final class ArchiveNames {
  private static final Pattern COUNTED = Pattern.compile("(?s)(.*?)(\\d{1,9})?");
  private static final Comparator<String> ORDER =
      Comparator.comparing(ArchiveNames::stem).thenComparing(ArchiveNames::count);

  private ArchiveNames() {}

  static List<String> ordered(List<String> names) {
    return names.stream()
        .filter(ArchiveNames::isMeant)
        .sorted(ORDER.thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static boolean isMeant(String path) {
    String name = file(path);
    return !path.startsWith("__MACOSX/")
        && !name.startsWith(".")
        && !name.toLowerCase(Locale.ROOT).matches("thumbs\\.db|desktop\\.ini");
  }

  /** The last part of a path. */
  public static String file(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** The last part of a path without the ending that says its type. */
  public static String bare(String path) {
    String file = file(path);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private static String stem(String path) {
    Matcher parts = COUNTED.matcher(bare(path).toLowerCase(Locale.ROOT));
    return parts.matches() ? String.valueOf(parts.group(1)) : bare(path);
  }

  private static BigInteger count(String path) {
    Matcher parts = COUNTED.matcher(bare(path));
    String digits = parts.matches() ? parts.group(2) : null;
    return digits == null ? BigInteger.ZERO : new BigInteger(digits);
  }
}

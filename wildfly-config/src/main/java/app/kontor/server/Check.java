package app.kontor.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One rule the stored data must keep.
 *
 * @param name the rule as a sentence, from the first line {@code -- name: ...}
 * @param sql a SELECT with one row per violation
 */
public record Check(String name, String sql) {
  private static final String FOLDER = "db/verify";
  private static final String HEAD = "-- name:";

  /** All checks on the class path, in the order of their file names. */
  public static List<Check> onClassPath() {
    try {
      List<Check> checks = new ArrayList<>();
      for (URL folder : Collections.list(Check.class.getClassLoader().getResources(FOLDER))) {
        checks.addAll(in(folder.toURI()));
      }
      return checks;
    } catch (IOException e) {
      throw new UncheckedIOException("The checks cannot be read.", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a place of checks: " + e.getInput(), e);
    }
  }

  private static List<Check> in(URI folder) throws IOException {
    if (!folder.getScheme().equals("jar")) {
      return in(Path.of(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return in(jar.getPath(FOLDER));
    }
  }

  private static List<Check> in(Path folder) throws IOException {
    List<Check> checks = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files
              .filter(path -> path.toString().endsWith(".sql"))
              .sorted(Comparator.comparing(Path::toString))
              .toList()) {
        checks.add(parse(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return checks;
  }

  static Check parse(String file, String text) {
    String first = text.lines().findFirst().orElse("");
    if (!first.startsWith(HEAD)) {
      throw new IllegalArgumentException(file + " does not begin with \"" + HEAD + "\"");
    }
    String sql = text.strip();
    return new Check(
        first.substring(HEAD.length()).strip(),
        sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql);
  }
}

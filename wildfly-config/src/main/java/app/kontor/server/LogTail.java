package app.kontor.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a log has got since a moment. The server puts a log of yesterday aside and begins a new one,
 * which then counts from its beginning.
 */
final class LogTail {
  private final Path log;
  private final long skipped;
  private final @Nullable Object file;

  private LogTail(Path log, long skipped, @Nullable Object file) {
    this.log = log;
    this.skipped = skipped;
    this.file = file;
  }

  /** Everything written to the log from now on. */
  static LogTail fromNow(Path log) {
    if (!Files.exists(log)) {
      return new LogTail(log, 0, null);
    }
    try {
      BasicFileAttributes now = Files.readAttributes(log, BasicFileAttributes.class);
      return new LogTail(log, now.size(), now.fileKey());
    } catch (IOException e) {
      throw new StartFailure("The log " + log + " cannot be read.", e);
    }
  }

  /** The new lines; a log that cannot be read is one line saying so. */
  List<String> lines() {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(log)) {
      BasicFileAttributes now = Files.readAttributes(log, BasicFileAttributes.class);
      if (now.size() >= skipped && Objects.equals(now.fileKey(), file)) {
        in.skipNBytes(skipped);
      }
      return new BufferedReader(
              new InputStreamReader(
                  in,
                  StandardCharsets.UTF_8
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPLACE)
                      .onUnmappableCharacter(CodingErrorAction.REPLACE)))
          .lines()
          .toList();
    } catch (IOException e) {
      return List.of(String.format(Locale.ROOT, " ERROR the log cannot be read: %s", e));
    }
  }
}

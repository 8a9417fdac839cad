package app.kontor.platform.file.internal;

import java.nio.file.Path;

/** The folder that holds what is not in the database, from the environment. */
public final class DataFolder {
  private DataFolder() {}

  /** {@code KONTOR_DATA}, else the server's own data folder. */
  public static Path path() {
    String configured = System.getenv("KONTOR_DATA");
    if (configured != null && !configured.isBlank()) {
      return Path.of(configured).toAbsolutePath();
    }
    return Path.of(System.getProperty("jboss.server.data.dir", ".kontor")).toAbsolutePath();
  }
}

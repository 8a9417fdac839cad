package app.kontor.platform.file;

import app.kontor.platform.file.internal.DataFolder;
import java.nio.file.Path;

/** Where this installation keeps what is not in the database. */
public final class DataPath {
  private DataPath() {}

  /** {@code KONTOR_DATA}, which all nodes share. */
  public static Path get() {
    return DataFolder.path();
  }
}

package app.kontor.server;

import java.util.Locale;
import java.util.Optional;

/** The operating systems the embedded database has binaries for. */
enum Platform {
  LINUX("linux", "bin/mariadbd", "scripts/mariadb-install-db"),
  MACOS("osx", "bin/mariadbd", "scripts/mariadb-install-db"),
  WINDOWS("winx64", "bin/mysqld.exe", "bin/mysql_install_db.exe");

  private final String folder;
  private final String server;
  private final String installer;

  Platform(String folder, String server, String installer) {
    this.folder = folder;
    this.server = server;
    this.installer = installer;
  }

  /** This machine's, or empty if there are no binaries for it. */
  static Optional<Platform> current() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean intel = arch.equals("amd64") || arch.equals("x86_64");
    if (os.contains("linux") && intel) {
      return Optional.of(LINUX);
    }
    if (os.contains("mac") && arch.equals("aarch64")) {
      return Optional.of(MACOS);
    }
    return os.contains("windows") && intel ? Optional.of(WINDOWS) : Optional.empty();
  }

  String folder() {
    return folder;
  }

  String server() {
    return server;
  }

  String installer() {
    return installer;
  }
}

package app.kontor.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the machine before anything is started, so that a problem is one clear line. */
final class Preflight {
  private static final int OLDEST_JAVA = 17;
  private static final long LEAST_SPACE = 2L * 1024 * 1024 * 1024;

  private static final int SHORTEST_SECRET = 12;

  private Preflight() {}

  static void requireJava(int version) {
    if (version < OLDEST_JAVA) {
      throw new StartFailure(
          "Java " + version + " is too old; Kontor needs a JDK " + OLDEST_JAVA + " or newer.");
    }
  }

  /** Makes the data folder and holds it until this process ends. */
  static FileLock holdDataFolder(Path data) {
    try {
      Files.createDirectories(data);
      FileChannel channel =
          FileChannel.open(
              data.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new StartFailure("Another Kontor is already running on the data folder " + data);
      }
      return lock;
    } catch (IOException e) {
      throw new StartFailure(
          "The data folder " + data + " cannot be written (set KONTOR_DATA to another one).", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  static void requireSpace(Path data) {
    try {
      requireSpace(data, Files.getFileStore(data).getUsableSpace());
    } catch (IOException e) {
      throw new StartFailure("The disk of the data folder " + data + " cannot be examined.", e);
    }
  }

  static void requireSpace(Path data, long free) {
    if (free < LEAST_SPACE) {
      throw new StartFailure(
          "Only "
              + free / (1024 * 1024)
              + " MB are free for the data folder "
              + data
              + "; Kontor needs 2 GB (set KONTOR_DATA to a folder on another disk).");
    }
  }

  /** Every port this start needs, so that none is found taken halfway. */
  static void requireFreePorts(Configuration configuration) {
    requireFreePort("pages", configuration.host(), configuration.port(), "KONTOR_PORT");
    requireFreePort(
        "management, KONTOR_PORT + 1", "127.0.0.1", configuration.managementPort(), "KONTOR_PORT");
    if (configuration.databaseUrl().isEmpty()) {
      requireFreePort("database", "127.0.0.1", configuration.databasePort(), "KONTOR_DB_PORT");
    }
  }

  private static void requireFreePort(String use, String host, int port, String variable) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new StartFailure(
          "Port "
              + port
              + " ("
              + use
              + ") on "
              + host
              + " is taken; set "
              + variable
              + " to a free one.",
          e);
    }
  }

  /** A production start refuses what only a demo may have. */
  static void requireProductionSecrets(Configuration configuration) {
    Map<String, String> environment = configuration.passed();
    if (!"production".equals(environment.get("KONTOR_PROFILE"))) {
      return;
    }
    List<String> wrong = new ArrayList<>();
    if (configuration.databaseUrl().isEmpty()) {
      wrong.add("KONTOR_DB_URL is not set");
    }
    String password = environment.getOrDefault("KONTOR_DB_PASSWORD", "");
    if (password.length() < SHORTEST_SECRET) {
      wrong.add("KONTOR_DB_PASSWORD is shorter than " + SHORTEST_SECRET + " characters");
    }
    if (!environment.getOrDefault("KONTOR_PUBLIC_URL", "").startsWith("https://")) {
      wrong.add("KONTOR_PUBLIC_URL does not begin with https://");
    }
    if ("true".equals(environment.get("KONTOR_DEMO"))) {
      wrong.add("KONTOR_DEMO is true");
    }
    if (!wrong.isEmpty()) {
      throw new StartFailure("The production profile refuses: " + String.join("; ", wrong) + ".");
    }
  }

  /** Tries the outside database once, so that a wrong address is one clear line. */
  static void requireDatabase(Configuration configuration) {
    if (configuration.databaseUrl().isEmpty()) {
      return;
    }
    try (Connection connection = Verify.connect(configuration);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT @@innodb_flush_log_at_trx_commit = 1"
                    + " AND @@sql_mode LIKE '%STRICT_TRANS_TABLES%'")) {
      row.next();
      if (!row.getBoolean(1) && "production".equals(configuration.passed().get("KONTOR_PROFILE"))) {
        throw new StartFailure(
            "The database may lose or bend data: set innodb_flush_log_at_trx_commit=1 and"
                + " STRICT_TRANS_TABLES in sql_mode.");
      }
    } catch (SQLException e) {
      throw new StartFailure(
          "The database of KONTOR_DB_URL cannot be reached: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }
}

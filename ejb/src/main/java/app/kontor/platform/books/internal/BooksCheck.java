package app.kontor.platform.books.internal;

import app.kontor.platform.books.BooksReport;
import app.kontor.platform.books.BooksReport.Violation;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Checks the stored data against the rules in {@code db/verify}, in one snapshot that changes
 * nothing. A server's class path cannot be listed, so {@code checks.list} names the files.
 */
@Dependent
public class BooksCheck implements JobHandler<JobKind.Nothing, BooksReport> {
  private static final String FOLDER = "/db/verify/";
  private static final String HEAD = "-- name:";
  private static final int COUNTED = 1000;

  @Resource(lookup = "java:jboss/datasources/KontorDS")
  private DataSource dataSource;

  @Override
  public JobKind<JobKind.Nothing, BooksReport> kind() {
    return BooksReport.KIND;
  }

  @Override
  public BooksReport run(JobKind.Nothing parameters, Progress progress) {
    List<String> files = files();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return check(connection, files, progress);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the books cannot be read", e);
    }
  }

  private static BooksReport check(Connection connection, List<String> files, Progress progress)
      throws SQLException {
    List<Violation> violated = new ArrayList<>();
    int checked = 0;
    for (String file : files) {
      if (progress.isCancelled()) {
        break;
      }
      String sql = read(file);
      int rows = rows(connection, sql);
      if (rows > 0) {
        violated.add(new Violation(name(sql), rows));
      }
      checked++;
      progress.report(checked * 100 / files.size());
    }
    return new BooksReport(checked, violated);
  }

  private static int rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int rows = 0;
      while (rows < COUNTED && found.next()) {
        rows++;
      }
      return rows;
    }
  }

  static List<String> files() {
    return read("checks.list").lines().filter(line -> !line.isBlank()).toList();
  }

  /** The rule as a sentence, from the first line. */
  static String name(String sql) {
    String first = sql.lines().findFirst().orElse("");
    return first.startsWith(HEAD) ? first.substring(HEAD.length()).strip() : first;
  }

  static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(BooksCheck.class.getResourceAsStream(FOLDER + file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

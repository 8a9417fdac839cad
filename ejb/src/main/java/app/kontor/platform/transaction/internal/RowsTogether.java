package app.kontor.platform.transaction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.SQLCall;

/**
 * Sends rows that are inserted into one table one after the other as one statement with many
 * VALUES, which costs the database one command instead of one for each row. The driver could do the
 * same, but does not for statements prepared by the server's pool. Named in {@code
 * persistence.xml}.
 */
public class RowsTogether extends ParameterizedSQLBatchWritingMechanism {
  private static final long serialVersionUID = 1L;

  private static final Pattern INSERT =
      Pattern.compile("INSERT INTO .* VALUES (\\(\\?(?:, \\?)*\\))");

  /** Characters or bytes of a value beyond which its row is sent by itself. */
  private static final int LARGE = 64 * 1024;

  /** Rows in one statement where the configuration names no number. */
  private static final int MOST = 100;

  /** Each connection works with a copy of its own, which begins empty. */
  @Override
  public void setAccessor(DatabaseAccessor accessor, AbstractSession session) {
    super.setAccessor(accessor, session);
    int most = session.getPlatform().getMaxBatchWritingSize();
    setMaxBatchSize(most == 0 ? MOST : most);
    clear();
  }

  @Override
  public void executeBatchedStatements(AbstractSession session) {
    if (parameters.size() > 1 && previousCall instanceof SQLCall single && isSmall()) {
      together(single.getSQLString(), parameters.size()).ifPresent(sql -> join(single, sql));
    }
    super.executeBatchedStatements(session);
  }

  /** The statement for several rows; nothing if it is no insertion of a row of plain values. */
  static Optional<String> together(String insert, int rows) {
    Matcher matcher = INSERT.matcher(insert);
    return matcher.matches()
        ? Optional.of(insert + (", " + matcher.group(1)).repeat(rows - 1))
        : Optional.empty();
  }

  private void join(SQLCall single, String sql) {
    List<Object> values = new ArrayList<>();
    parameters.forEach(row -> values.addAll(row));
    DatabaseCall all = joined(single, sql, values);
    previousCall = all;
    parameters = new ArrayList<>(List.of(values));
  }

  private static DatabaseCall joined(SQLCall single, String sql, List<Object> values) {
    SQLCall all = (SQLCall) single.clone();
    all.setSQLString(sql);
    all.setParameters(values);
    return all;
  }

  private boolean isSmall() {
    return parameters.stream().flatMap(List::stream).noneMatch(RowsTogether::isLarge);
  }

  private static boolean isLarge(Object value) {
    return value instanceof CharSequence text && text.length() > LARGE
        || value instanceof byte[] bytes && bytes.length > LARGE;
  }
}

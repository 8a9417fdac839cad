package app.kontor.platform.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.internal.databaseaccess.BatchWritingMechanism;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.queries.Call;
import org.eclipse.persistence.queries.InsertObjectQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTogetherTest {
  @Test
  void rows_of_one_table_become_one_statement() {
    assertThat(RowsTogether.together("INSERT INTO t (ID, NAME) VALUES (?, ?)", 3))
        .contains("INSERT INTO t (ID, NAME) VALUES (?, ?), (?, ?), (?, ?)");
    assertThat(RowsTogether.together("INSERT INTO t (ID) VALUES (?)", 2))
        .contains("INSERT INTO t (ID) VALUES (?), (?)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE t SET NAME = ? WHERE (ID = ?)",
        "DELETE FROM t WHERE (ID = ?)",
        "INSERT INTO t (ID, NAME) VALUES (?, 'VALUES (?)')",
        "INSERT INTO t (ID) VALUES (NEXT VALUE FOR id_seq)",
        "INSERT INTO t (ID) SELECT ID FROM s WHERE NAME = ?",
        "INSERT INTO t (ID) VALUES (?) ON DUPLICATE KEY UPDATE ID = ID",
      })
  void anything_else_is_sent_row_by_row(String sql) {
    assertThat(RowsTogether.together(sql, 3)).isEmpty();
  }

  @Test
  void rows_that_follow_each_other_are_sent_together_and_others_as_they_are() {
    Sent sent = new Sent();
    AbstractSession session = new DatabaseSessionImpl(new DatabaseLogin());
    RowsTogether rows = new RowsTogether();
    rows.setAccessor(sent, session);
    rows.appendCall(session, insert("INSERT INTO t (ID, NAME) VALUES (?, ?)", 1, "one"));
    rows.appendCall(session, insert("INSERT INTO t (ID, NAME) VALUES (?, ?)", 2, "two"));
    rows.appendCall(session, insert("INSERT INTO t (ID, NAME) VALUES (?, ?)", 3, "three"));
    rows.appendCall(session, insert("INSERT INTO s (ID) VALUES (?)", 4));
    rows.executeBatchedStatements(session);
    rows.executeBatchedStatements(session);
    assertThat(sent.statements)
        .containsExactly(
            "INSERT INTO t (ID, NAME) VALUES (?, ?), (?, ?), (?, ?) [1, one, 2, two, 3, three]",
            "INSERT INTO s (ID) VALUES (?) [4]");
  }

  @Test
  void connections_do_not_share_their_rows() {
    AbstractSession session = new DatabaseSessionImpl(new DatabaseLogin());
    RowsTogether named = new RowsTogether();
    Sent first = new Sent();
    Sent second = new Sent();
    BatchWritingMechanism ofFirst = named.clone();
    BatchWritingMechanism ofSecond = named.clone();
    ofFirst.setAccessor(first, session);
    ofSecond.setAccessor(second, session);
    ofFirst.appendCall(session, insert("INSERT INTO s (ID) VALUES (?)", 1));
    ofSecond.executeBatchedStatements(session);
    ofFirst.executeBatchedStatements(session);
    assertThat(second.statements).isEmpty();
    assertThat(first.statements).containsExactly("INSERT INTO s (ID) VALUES (?) [1]");
  }

  private static SQLCall insert(String sql, Object... values) {
    SQLCall call = new SQLCall(sql);
    call.setParameters(List.of(values));
    call.setQuery(new InsertObjectQuery());
    return call;
  }

  /** A connection that remembers what it is sent. */
  private static final class Sent extends DatabaseAccessor {
    private static final long serialVersionUID = 1L;

    private final transient List<String> statements = new ArrayList<>();

    @Override
    public Object basicExecuteCall(
        Call call, AbstractRecord row, AbstractSession session, boolean batch) {
      SQLCall sql = (SQLCall) call;
      statements.add(sql.getSQLString() + " " + sql.getParameters());
      return 1;
    }
  }
}

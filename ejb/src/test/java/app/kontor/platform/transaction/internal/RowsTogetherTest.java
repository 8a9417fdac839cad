package app.kontor.platform.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
}

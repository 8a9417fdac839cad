package app.kontor.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.internal.statement.StatementReader;
import app.kontor.banking.internal.statement.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryFingerprintTest {
  private static final String TWIN = ":61:2601050105C5,00NTRFNONREF\n:86:same text\n";

  @Test
  void twins_of_a_day_are_told_apart_and_recognised_again() {
    List<String> keys = keys(page("1", "10,00", "20,00", TWIN + TWIN));

    assertThat(keys).hasSize(2).doesNotHaveDuplicates();
    assertThat(keys(page("7", "0,00", "10,00", TWIN + TWIN))).isEqualTo(keys);
  }

  @Test
  void pages_that_continue_each_other_go_on_counting() {
    List<String> keys =
        keys(page("1/1", "10,00", "15,00", TWIN) + page("1/2", "15,00", "20,00", TWIN));

    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void a_statement_repeated_in_the_file_brings_the_same_entries() {
    List<String> keys = keys(page("1", "10,00", "15,00", TWIN) + page("1", "10,00", "15,00", TWIN));

    assertThat(keys.get(0)).isEqualTo(keys.get(1));
  }

  @Test
  void an_intraday_report_and_the_statement_say_the_same() {
    String entry = ":61:2601050105C5,00NTRFNONREF//B1\n:86:020~00A~20ZAM 1~21~32JAN\n";
    String intraday =
        ":20:I\n:25:PL29114010810000267002001002\n:28C:1\n:34F:PLN0,\n"
            + entry.replace("~20ZAM 1", "\n~20ZAM 1")
            + "-\n";

    assertThat(keys(intraday)).isEqualTo(keys(page("1", "10,00", "15,00", entry)));
  }

  private static String page(String number, String opening, String closing, String entries) {
    return ":20:S\n:25:PL29114010810000267002001002\n:28C:%s\n:60F:C260104PLN%s\n%s:62F:C260105PLN%s\n-\n"
        .formatted(number, opening, entries, closing);
  }

  private static List<String> keys(String text) {
    EntryFingerprint fingerprint = new EntryFingerprint();
    List<String> keys = new ArrayList<>();
    for (Statement statement :
        StatementReader.read(text.getBytes(StandardCharsets.UTF_8)).statements()) {
      fingerprint.begin(statement);
      for (Entry entry : statement.entries()) {
        Transaction transaction = entry.transactions().get(0);
        String hash =
            EntryFingerprint.contentHash(statement.format(), entry, transaction, entry.amount());
        keys.add(fingerprint.key(entry.bookingDate(), hash));
      }
    }
    return keys;
  }
}

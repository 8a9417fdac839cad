package app.kontor.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.internal.statement.StatementReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryFingerprintTest {

  @Test
  void an_intraday_report_and_the_statement_say_the_same() {
    String entry = ":61:2601050105C5,00NTRFNONREF//B1\n:86:020~00A~20ZAM 1~21~32JAN\n";
    String intraday =
        ":20:I\n:25:PL29114010810000267002001002\n:28C:1\n:34F:PLN0,\n"
            + entry.replace("~20ZAM 1", "\n~20ZAM 1")
            + "-\n";

    assertThat(says(intraday))
        .isEqualTo(says(StatementSpanTest.page("1", "10,00", "15,00", entry)));
  }

  @Test
  void what_is_stored_already_is_recognised_for_ever() {
    String entry = ":61:2601050105C5,00NTRFNONREF\n:86:same text\n";
    EntryDraft draft = draft(StatementSpanTest.page("1", "10,00", "15,00", entry));

    assertThat(draft.contentHash())
        .isEqualTo("ef8fe2681086879d571494fd9438d5892a14906b1af88eb89d518a67a0e676ff");
    assertThat(EntryFingerprint.key(draft.dayAndContent(), 2))
        .isEqualTo("4f2ce7e87a4ef6a1115c41abf3a0b697d0804e264bca9eab933e2ab15d7dc7ea");
  }

  private static String says(String text) {
    return draft(text).dayAndContent();
  }

  private static EntryDraft draft(String text) {
    List<Statement> statements =
        StatementReader.read(text.getBytes(StandardCharsets.UTF_8)).statements();
    return EntryDraft.of(statements.get(0)).get(0);
  }
}

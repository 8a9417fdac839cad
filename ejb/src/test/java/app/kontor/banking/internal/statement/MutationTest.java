package app.kontor.banking.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.kontor.money.Money;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in: a result or a refusal with a line, never anything else. */
class MutationTest {
  private static final int ROUNDS = 800;

  static java.util.List<String> samples() {
    return Samples.ALL;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damaged_files_are_read_or_refused_with_a_line(String name) {
    byte[] original = Samples.bytes(name);
    for (int round = 0; round < ROUNDS; round++) {
      long seed = name.hashCode() * 31L + round;
      byte[] damaged = damage(original, new Random(seed));
      try {
        StatementFile file = StatementReader.read(damaged);
        assertThat(file.statements()).as("seed %d", seed).isNotEmpty().allSatisfy(this::isWhole);
      } catch (UnreadableStatementException e) {
        assertThat(e.line()).as("seed %d", seed).isPositive();
      } catch (RuntimeException e) {
        fail("seed " + seed + " of " + name, e);
      }
    }
  }

  /** What is said to balance does, and what is missing is named with its line. */
  private void isWhole(Statement statement) {
    if (statement.balanceCheck() == BalanceCheck.AGREES) {
      Money sum = statement.opening().orElseThrow().amount();
      for (Entry entry : statement.entries()) {
        sum = entry.status() == EntryStatus.BOOKED ? sum.plus(entry.amount()) : sum;
      }
      assertThat(sum).isEqualTo(statement.closing().orElseThrow().amount());
    }
    assertThat(statement.notices())
        .filteredOn(notice -> notice.code() == Notice.Code.ENTRY_UNREADABLE)
        .allSatisfy(notice -> assertThat(notice.line()).isPositive());
    for (Entry entry : statement.entries()) {
      assertThat(entry.transactions()).isNotEmpty();
    }
  }

  private static byte[] damage(byte[] original, Random random) {
    byte[] bytes = original.clone();
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times && bytes.length > 2; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(40), bytes.length - at);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes = without(bytes, at, length);
        case 3 ->
            bytes =
                with(
                    bytes,
                    random.nextInt(bytes.length),
                    Arrays.copyOfRange(bytes, at, at + length));
        case 4 ->
            Arrays.fill(
                bytes, at, at + length, (byte) ":?~<>^+{}&-/,\n\r".charAt(random.nextInt(15)));
        default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] result = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(bytes, at + length, result, at, bytes.length - at - length);
    return result;
  }

  private static byte[] with(byte[] bytes, int at, byte[] piece) {
    byte[] result = new byte[bytes.length + piece.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(piece, 0, result, at, piece.length);
    System.arraycopy(bytes, at, result, at + piece.length, bytes.length - at);
    return result;
  }
}

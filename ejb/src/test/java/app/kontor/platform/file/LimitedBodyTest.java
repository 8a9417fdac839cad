package app.kontor.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is read up to its limit and not a byte further, in whatever pieces it comes. */
class LimitedBodyTest {

  /** A connection that only counts how often it was given up. */
  private static final class Connection implements Flow.Subscription {
    private int cancelled;

    @Override
    public void request(long pieces) {}

    @Override
    public void cancel() {
      cancelled++;
    }
  }

  private final Connection connection = new Connection();
  private final LimitedBody body = new LimitedBody(10);

  private CompletableFuture<byte[]> answer() {
    return body.getBody().toCompletableFuture();
  }

  private void receive(String... pieces) {
    List<ByteBuffer> buffers = new ArrayList<>();
    for (String piece : pieces) {
      buffers.add(ByteBuffer.wrap(piece.getBytes(StandardCharsets.US_ASCII)));
    }
    body.onNext(buffers);
  }

  @Test
  void an_answer_of_the_limit_is_whole_in_the_order_it_came() {
    body.onSubscribe(connection);
    receive("0123", "45");
    receive("6789");
    body.onComplete();
    assertThat(answer().join()).asString(StandardCharsets.US_ASCII).isEqualTo("0123456789");
    assertThat(connection.cancelled).isZero();
  }

  @Test
  void an_empty_answer_is_an_answer() {
    body.onSubscribe(connection);
    body.onComplete();
    assertThat(answer().join()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 11})
  void one_byte_too_many_gives_the_connection_up(int pieces) {
    body.onSubscribe(connection);
    for (int i = 0; i < 11; i += pieces) {
      receive("x".repeat(Math.min(pieces, 11 - i)));
    }
    assertThat(connection.cancelled).isEqualTo(1);
    refused();
  }

  @Test
  void a_flood_in_one_piece_is_not_kept() {
    body.onSubscribe(connection);
    receive("x".repeat(1_000));
    refused();
  }

  @Test
  void what_ends_after_it_was_given_up_is_still_refused() {
    body.onSubscribe(connection);
    receive("x".repeat(11));
    body.onComplete();
    refused();
  }

  @Test
  void a_broken_connection_is_told_as_it_broke() {
    body.onSubscribe(connection);
    receive("0123");
    body.onError(new IOException("reset"));
    assertThatThrownBy(() -> answer().join()).hasRootCauseMessage("reset");
  }

  @Test
  void before_the_end_there_is_no_answer() {
    body.onSubscribe(connection);
    receive("0123456789");
    assertThat(answer()).isNotDone();
  }

  @Test
  void only_the_number_of_bytes_counts_and_not_their_pieces() {
    Random random = new Random(8);
    for (int round = 0; round < 300; round++) {
      LimitedBody one = new LimitedBody(100);
      Connection its = new Connection();
      one.onSubscribe(its);
      int sent = 0;
      int all = 50 + random.nextInt(100);
      while (sent < all) {
        int piece = Math.min(1 + random.nextInt(30), all - sent);
        one.onNext(List.of(ByteBuffer.allocate(piece)));
        sent += piece;
      }
      one.onComplete();
      CompletableFuture<byte[]> read = one.getBody().toCompletableFuture();
      assertThat(read.isCompletedExceptionally()).as("%d bytes", all).isEqualTo(all > 100);
      assertThat(its.cancelled > 0).isEqualTo(all > 100);
    }
  }

  private void refused() {
    assertThatThrownBy(() -> answer().join()).hasRootCauseMessage("more than 10 bytes");
  }
}

package app.kontor.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Patience patience = new Patience(now::get);

  private static RuntimeException sql(int code) {
    return new IllegalStateException(new SQLException("said the database", "HY000", code));
  }

  private void pass(long seconds) {
    now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {1020, 1205, 1213, 1412})
  void a_conflict_is_tried_again_until_fifteen_seconds_have_passed(int code) {
    for (int second = 0; second < 15; second++) {
      assertThat(patience.allowsAnother(sql(code), false)).isTrue();
      pass(1);
    }
    assertThat(patience.allowsAnother(sql(code), false)).isFalse();
    assertThat(Patience.lastWord(sql(code))).isInstanceOf(TooBusy.class);
  }

  @Test
  void another_failure_of_background_work_comes_through_at_once() {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Patience.patiently(
                    () -> {
                      calls.incrementAndGet();
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessage("a bug");
    assertThat(calls).hasValue(1);
  }

  @Test
  void a_wait_for_a_lock_as_long_as_that_is_not_begun_again() {
    pass(15);
    assertThat(patience.allowsAnother(sql(1205), false)).isFalse();
  }

  @Test
  void a_stale_version_is_tried_again_and_in_the_end_told_as_what_it_is() {
    RuntimeException stale = new IllegalStateException(new OptimisticLockException());
    assertThat(patience.allowsAnother(stale, false)).isTrue();
    assertThat(Patience.lastWord(stale)).isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void an_exhausted_pool_is_a_crowd_and_no_defect() {
    RuntimeException failure =
        new IllegalStateException(
            new SQLException(
                "jakarta.resource.ResourceException: IJ000453: Unable to get managed connection",
                new Exception("IJ000655: No managed connections available within 5000 [ms]")));
    assertThat(patience.allowsAnother(failure, false)).isTrue();
    assertThat(Patience.lastWord(failure)).isInstanceOf(TooBusy.class);
  }

  @Test
  void a_key_taken_meanwhile_is_looked_at_twice_more_and_then_a_defect() {
    RuntimeException duplicate = sql(1062);
    assertThat(patience.allowsAnother(duplicate, false)).isTrue();
    assertThat(patience.allowsAnother(duplicate, false)).isTrue();
    assertThat(patience.allowsAnother(duplicate, false)).isFalse();
    assertThat(Patience.lastWord(duplicate)).isSameAs(duplicate);
  }

  @Test
  void a_broken_connection_is_replaced_where_nothing_can_have_happened() {
    SQLException broken = new SQLException("socket closed", "08000", -1);
    RuntimeException failure = new IllegalStateException(broken);
    assertThat(patience.allowsAnother(failure, false)).isFalse();
    assertThat(patience.allowsAnother(failure, true)).isTrue();
    assertThat(patience.allowsAnother(new Conflicts.LostBefore(broken), false)).isTrue();
    assertThat(patience.allowsAnother(new Conflicts.LostBefore(broken), false)).isFalse();
    assertThat(Patience.lastWord(failure)).isSameAs(failure);
  }

  @Test
  void what_is_no_conflict_is_not_tried_again() {
    RuntimeException defect = sql(1146);
    assertThat(patience.allowsAnother(defect, false)).isFalse();
    assertThat(Patience.lastWord(defect)).isSameAs(defect);
  }

  @Test
  void pauses_grow_and_end_growing() {
    patience.allowsAnother(sql(1213), false);
    assertThat(patience.longestPause()).isEqualTo(10);
    for (int i = 0; i < 30; i++) {
      patience.allowsAnother(sql(1213), false);
    }
    assertThat(patience.longestPause()).isEqualTo(400);
  }
}

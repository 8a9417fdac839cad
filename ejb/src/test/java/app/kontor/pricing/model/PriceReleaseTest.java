package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceReleaseState;
import app.kontor.pricing.model.PriceRelease.Person;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What can be done with a release of prices in which state, and by whom. */
class PriceReleaseTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final Person OLA = new Person(1, "Ola");
  private static final Person JAN = new Person(2, "Jan");

  private final PriceRelease release = new PriceRelease(1, 3, " Spring ", OLA, NOW);

  private static void refused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void a_draft_is_written_and_released_by_the_same_person_where_nobody_asks_for_four_eyes() {
    release.write(OLA);
    release.order(OLA, NOW, false);
    assertThat(release.isDue(NOW)).isTrue();
    release.released(NOW);
    assertThat(release.view(1).releasedBy()).isEqualTo("Ola");
    release.takeBack(JAN, NOW);
    assertThat(release.view(1).takenBackBy()).isEqualTo("Jan");
    assertThat(release.state()).isEqualTo(PriceReleaseState.TAKEN_BACK);
    refused("RELEASE_STATE", () -> release.takeBack(JAN, NOW));
    refused("RELEASE_STATE", () -> release.write(OLA));
  }

  @Test
  void with_four_eyes_somebody_releases_who_wrote_nothing() {
    refused("RELEASE_STATE", () -> release.order(JAN, NOW, true));
    release.submit(OLA);
    refused("RELEASE_FOUR_EYES", () -> release.order(OLA, NOW, true));
    refused("RELEASE_STATE", () -> release.write(JAN));
    release.reopen();
    release.write(JAN);
    release.submit(OLA);
    refused("RELEASE_FOUR_EYES", () -> release.order(JAN, NOW, true));
    release.order(new Person(3, "Ewa"), NOW, true);
    assertThat(release.state()).isEqualTo(PriceReleaseState.SCHEDULED);
  }

  @Test
  void a_scheduled_one_waits_for_its_moment_and_comes_back_when_it_fails() {
    release.order(OLA, NOW.plusSeconds(60), false);
    assertThat(release.isDue(NOW.plusSeconds(59))).isFalse();
    assertThat(release.isDue(NOW.plusSeconds(60))).isTrue();
    refused("RELEASE_STATE", release::discard);
    release.failed("FORMULA_CIRCLE");
    assertThat(release.state()).isEqualTo(PriceReleaseState.DRAFT);
    assertThat(release.view(0).failure()).isEqualTo("FORMULA_CIRCLE");
    assertThat(release.view(0).dueAt()).isNull();
    release.write(OLA);
    assertThat(release.view(0).failure()).isNull();
    release.discard();
    refused("RELEASE_STATE", () -> release.order(OLA, NOW, false));
  }

  @Test
  void it_has_a_name() {
    assertThat(release.view(0).name()).isEqualTo("Spring");
    refused("REQUIRED", () -> new PriceRelease(1, 1, " ", OLA, NOW));
    refused("TOO_LONG", () -> new PriceRelease(1, 1, "x".repeat(81), OLA, NOW));
  }
}

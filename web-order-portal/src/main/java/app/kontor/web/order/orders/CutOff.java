package app.kontor.web.order.orders;

import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an order stays open, as the page counts it down: by the seconds that are left, because
 * the clock of whoever looks at it may go wrong.
 */
@Named
@RequestScoped
public class CutOff {
  /** Where the page puts the time. */
  private static final String PLACE = "{0}";

  @Inject private Clock clock;
  @Inject private Texts texts;

  /** Whole seconds until a moment; none once it has passed. */
  public long seconds(Instant until) {
    return Math.max(0, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
  }

  /** What is said with the time that is left. */
  public String getLeft() {
    return texts.of("change.until.left", PLACE);
  }

  /** What is read out each minute. */
  public String getMinutes() {
    return texts.of("change.until.minutes", PLACE);
  }
}

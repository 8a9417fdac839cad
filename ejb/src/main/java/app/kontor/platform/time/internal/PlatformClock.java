package app.kontor.platform.time.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives everybody the one clock, in UTC; loaders of a history may shift it on their thread. */
@Dependent
public class PlatformClock {

  @Produces
  Clock clock() {
    return new ShiftableClock(Clock.systemUTC());
  }
}

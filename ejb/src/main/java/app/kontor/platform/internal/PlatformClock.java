package app.kontor.platform.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives everybody the one clock, in UTC. */
@Dependent
public class PlatformClock {

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}

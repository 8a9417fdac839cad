package app.kontor.platform.time.internal;

import app.kontor.platform.time.TimeShift;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, except for a thread that works at another time. */
final class ShiftableClock extends Clock implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Clock system;

  ShiftableClock(Clock system) {
    this.system = system;
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftableClock(system.withZone(zone));
  }

  @Override
  public Instant instant() {
    return TimeShift.now().orElseGet(system::instant);
  }
}

package app.kontor.platform.chart;

import app.kontor.gate.Permission;
import app.kontor.platform.data.Counts;

/**
 * Work that waits for somebody of the staff, told as a number beside the way to it on their first
 * page. A {@code @Dependent} class of a capability that implements it is all it takes to be
 * counted.
 */
public interface WaitingWork {

  /** What the first page knows it by, in small letters with hyphens; unique. */
  String name();

  /** Who does it, and sees how much there is. */
  Permission permission();

  /**
   * What waits, of the actor's seller as of now. Asked by pages of every day: an index begins with
   * what its conditions name.
   */
  Counts.Select rows();
}

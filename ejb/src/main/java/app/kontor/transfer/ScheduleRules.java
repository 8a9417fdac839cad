package app.kontor.transfer;

import java.io.Serializable;

/**
 * What a schedule does with its runs.
 *
 * @param together whether all rows of a file are applied or none; else each that can be
 * @param stopAfter after how many failed runs in a row it pauses; 0 for never
 * @param mailTo e-mail address of whoever is told; empty for nobody
 * @param told of which runs
 */
public record ScheduleRules(boolean together, int stopAfter, String mailTo, Told told)
    implements Serializable {

  /** Of which runs somebody is told. */
  public enum Told {
    /** Of those that failed, or left rows out. */
    FAILURES,
    /** Of all that did something. */
    ALL
  }
}

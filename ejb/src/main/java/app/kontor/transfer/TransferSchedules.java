package app.kontor.transfer;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.secret.Secret;
import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.List;

/**
 * Imports and exports that run by themselves. Whoever may load a kind may schedule it; a schedule
 * acts for whoever saved it last, with the rights that he or she has when it runs.
 */
@Local
public interface TransferSchedules {

  /** Keys of what the actor may schedule, in their order. */
  List<String> kinds();

  /** Keys of those among them whose files can be written, too. */
  List<String> written();

  /** Schedules of all kinds that the actor may load, by name. */
  Page<ScheduleView> schedules(PageRequest page);

  /**
   * A schedule.
   *
   * @throws UnknownSchedule if there is no such reference
   */
  ScheduleView schedule(String reference);

  /**
   * Adds a schedule, which runs from now on.
   *
   * @param key idempotency key of the form
   * @param password for the address; nothing if it needs none
   * @return its reference
   * @throws InvalidInput at the field that cannot be: {@code name}, {@code kind}, {@code place},
   *     {@code folder}, {@code address}, {@code stopAfter}, {@code mailTo}
   */
  String add(String key, ScheduleData data, Secret password);

  /**
   * Changes a schedule; from now on it acts for whoever changes it.
   *
   * @param password a new one for the address; nothing leaves the one that is kept, unless address
   *     or user is another
   * @throws ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput as {@link #add}
   */
  void change(String reference, long version, ScheduleData data, Secret password);

  /**
   * Has it run by nobody's asking no more.
   *
   * @throws ChangedMeanwhile if the version is not the current one
   */
  void pause(String reference, long version);

  /**
   * Has it run again, and forgets its failures.
   *
   * @throws ChangedMeanwhile if the version is not the current one
   */
  void resume(String reference, long version);

  /**
   * Has it run as soon as possible, paused or not.
   *
   * @param key idempotency key of the form
   */
  void runNow(String key, String reference);

  /**
   * Takes a schedule away with its history; files that were loaded stay in theirs.
   *
   * @throws ChangedMeanwhile if the version is not the current one
   */
  void remove(String reference, long version);

  /**
   * Runs of a schedule, latest first.
   *
   * @throws UnknownSchedule if there is no such reference
   */
  Page<RunView> runs(String reference, PageRequest page);

  /**
   * A run.
   *
   * @throws UnknownSchedule if there is no such reference
   */
  RunView run(String reference);

  /**
   * The file that a run has written, to be closed by the caller.
   *
   * @throws UnknownSchedule if there is no such run, or it has written none
   */
  WrittenFile file(String reference);

  /**
   * A file to download.
   *
   * @param size bytes
   */
  record WrittenFile(String name, String mediaType, long size, InputStream bytes) {}
}

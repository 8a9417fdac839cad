package app.kontor.transfer;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
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
   * @param secrets for the address; nothing if it needs none
   * @return its reference
   * @throws InvalidInput at the field that cannot be: {@code name}, {@code kind}, {@code place},
   *     {@code folder}, {@code address}, {@code login}, {@code password}, {@code privateKey},
   *     {@code hostKey}, {@code done}, {@code failed}, {@code stopAfter}, {@code mailTo}
   */
  String add(String key, ScheduleData data, PlaceSecrets secrets);

  /**
   * Changes a schedule; from now on it acts for whoever changes it.
   *
   * @param secrets new ones for the address; nothing leaves those that are kept, unless address or
   *     user is another
   * @throws ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput as {@link #add}
   */
  void change(String reference, long version, ScheduleData data, PlaceSecrets secrets);

  /**
   * Says that the key which the machine of its address has shown is the right one: from now on it
   * is known by that.
   *
   * @param shownKey fingerprint as it was seen
   * @throws ChangedMeanwhile if the version is not the current one, or another key was shown since
   */
  void trust(String reference, long version, String shownKey);

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

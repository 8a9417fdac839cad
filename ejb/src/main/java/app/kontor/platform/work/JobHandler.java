package app.kontor.platform.work;

/**
 * Carries out jobs of one kind: long work with progress, cancel and a result. A node does one job
 * of a lane at a time, beside those of other lanes.
 */
public interface JobHandler<P extends Record, R extends Record> {

  JobKind<P, R> kind();

  /** Where they are done one after the other; kinds that must not meet name the same. */
  default String lane() {
    return kind().name();
  }

  /**
   * Does the work. Runs without a surrounding transaction; each step opens its own. May be called
   * again for the same job after a crash or a conflict with others over rows.
   *
   * @param parameters as given when the job was requested
   */
  R run(P parameters, Progress progress);

  /** How a job tells how far it is and learns that it is not wanted any more. */
  interface Progress {
    /** Per cent done, 0 to 100. */
    void report(int percent);

    /** Whether somebody cancelled the job; the handler then returns soon. */
    boolean isCancelled();
  }
}

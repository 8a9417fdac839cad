package app.kontor.platform;

/** Carries out jobs of one kind: long work with progress, cancel and a result. */
public interface JobHandler {

  String kind();

  /**
   * Does the work. Runs without a surrounding transaction; each step opens its own.
   *
   * @param parameters as given when the job was requested
   * @return what the person who asked gets to read
   */
  String run(String parameters, Progress progress);

  /** How a job tells how far it is and learns that it is not wanted any more. */
  interface Progress {
    /** Per cent done, 0 to 100. */
    void report(int percent);

    /** Whether somebody cancelled the job; the handler then returns soon. */
    boolean isCancelled();
  }
}

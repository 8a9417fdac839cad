package app.kontor.transfer.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler.Progress;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.model.TransferFile;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A job's work on one file.
 *
 * @param file as it was when the work began; not attached
 * @param person for whom the work is done, with the rights of now
 * @param rows of the file
 */
record TransferSession(
    TransferFile file, TransferKind kind, Actor person, long rows, Tools tools, Progress progress) {

  /** What the work is done with. */
  record Tools(
      TransferFiles files,
      FileReading reading,
      Transactions transactions,
      CurrentActor actor,
      Planning planning) {}

  /** Does something as the person. */
  <T> T asPerson(Supplier<T> work) {
    return tools.actor().callAs(person, work);
  }

  /** What some rows would do, asked as the person who is set. */
  List<RowPlan> plans(Comparison comparison, List<RowReader.Read> batch) {
    return tools.planning().plan(() -> comparison.plans(batch));
  }

  /** Reads the file's rows in batches. */
  void batches(Consumer<List<RowReader.Read>> work) {
    Batches batches = new Batches(kind, work);
    if (kind.isGathered()) {
      Gathering gathering = new Gathering(kind, batches);
      tools.reading().rows(kind, file, gathering::count);
      tools.reading().rows(kind, file, gathering);
    } else {
      tools.reading().rows(kind, file, batches);
    }
    batches.end();
  }

  /**
   * Notes how many rows are done.
   *
   * @throws TransferStopped if somebody wants the work stopped
   */
  void done(long count) {
    int percent = (int) Math.min(99, count * 100 / Math.max(1, rows));
    progress.report(percent);
    boolean unwanted =
        tools.transactions().write(() -> tools.files().progressed(file.id(), percent));
    if (unwanted || progress.isCancelled()) {
      throw new TransferStopped();
    }
  }
}

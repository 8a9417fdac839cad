package app.kontor.transfer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands rows on in batches of their order. */
final class Batches implements Consumer<RowReader.Read> {
  /** Rows of a batch, which are compared by one question and applied by one transaction. */
  static final int SIZE = 200;

  private final Consumer<List<RowReader.Read>> work;
  private List<RowReader.Read> batch = new ArrayList<>(SIZE);

  Batches(Consumer<List<RowReader.Read>> work) {
    this.work = work;
  }

  @Override
  public void accept(RowReader.Read row) {
    batch.add(row);
    if (batch.size() == SIZE) {
      end();
    }
  }

  /** Hands on the rest. */
  void end() {
    if (!batch.isEmpty()) {
      List<RowReader.Read> some = batch;
      batch = new ArrayList<>(SIZE);
      work.accept(some);
    }
  }
}

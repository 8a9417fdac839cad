package app.kontor.transfer.internal;

import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.model.TransferFileRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Compares all rows of a file with what is kept, and keeps what they would do. */
final class CheckRows {
  private final TransferSession session;
  private final Comparison comparison;
  private final Map<Effect, Long> counts = new EnumMap<>(Effect.class);
  private long done;

  CheckRows(TransferSession session) {
    this.session = session;
    this.comparison = new Comparison(session.kind(), session.file().source());
  }

  /** Rows by what they would do. */
  Map<Effect, Long> run() {
    session.tools().transactions().run(() -> files().forgetRows(session.file().id()));
    session.batches(this::batch);
    return counts;
  }

  private void batch(List<RowReader.Read> batch) {
    List<RowPlan> plans =
        session
            .tools()
            .transactions()
            .read(() -> session.asPerson(() -> session.plans(comparison, batch)));
    session.tools().transactions().run(() -> keep(plans));
    plans.forEach(plan -> counts.merge(plan.outcome(), 1L, Long::sum));
    done += batch.size();
    session.done(done);
  }

  private void keep(List<RowPlan> plans) {
    files()
        .add(
            plans.stream()
                .filter(plan -> plan.outcome() != Effect.SAME)
                .map(plan -> new TransferFileRow(session.file().id(), plan))
                .toList());
    files().write();
  }

  private TransferFiles files() {
    return session.tools().files();
  }
}

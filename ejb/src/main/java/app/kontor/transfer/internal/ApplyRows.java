package app.kontor.transfer.internal;

import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.failure.ShortTrace;
import app.kontor.platform.node.NodeMemory;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.model.TransferFileRow;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does what was looked at. A row that would do something else by now is turned down: nothing is
 * done that nobody has seen. Rows that can be are applied a batch at a time; if one of a batch is
 * refused, its rows are tried one by one.
 */
final class ApplyRows {
  private static final System.Logger LOG = System.getLogger(ApplyRows.class.getName());

  private final TransferSession session;
  private final Comparison comparison;
  private long done;
  private long turnedDown;

  ApplyRows(TransferSession session) {
    this.session = session;
    this.comparison = new Comparison(session.kind(), session.file().source());
  }

  /** Rows that were to be applied and could not be. */
  long turnedDown() {
    return turnedDown;
  }

  /**
   * Applies each row that can be.
   *
   * @throws TransferStopped with the batches before applied
   */
  void each() {
    session.batches(
        batch -> {
          try {
            turnedDown += write(batch);
          } catch (BusinessException | EJBException e) {
            Batches.parts(session.kind(), batch).forEach(this::part);
          }
          done(batch);
        });
  }

  private long write(List<RowReader.Read> batch) {
    return session.tools().transactions().write(() -> session.asPerson(() -> apply(batch)));
  }

  /** Applies what belongs together, or one row. */
  private void part(List<RowReader.Read> rows) {
    try {
      turnedDown += write(rows);
    } catch (BusinessException e) {
      rows.forEach(row -> refuse(row, RowProblem.of(e)));
    } catch (EJBException e) {
      // rows before it are applied: whoever asked must be told which
      NodeMemory.endIfExhausted(e);
      LOG.log(
          System.Logger.Level.ERROR, "line " + rows.get(0).row().line() + ": " + ShortTrace.of(e));
      rows.forEach(row -> refuse(row, RowProblem.of("", "TRANSFER_ROW_BROKEN")));
    }
  }

  private void refuse(RowReader.Read row, RowProblem why) {
    turnedDown++;
    session
        .tools()
        .transactions()
        .run(() -> known(List.of(row)).values().forEach(kept -> kept.refuse(why)));
  }

  /**
   * Applies all rows in one transaction.
   *
   * @throws InvalidInput TRANSFER_ROW_TURNED_DOWN if one of them cannot be, and nothing is done
   */
  void together() {
    session
        .tools()
        .transactions()
        .run(
            () ->
                session.batches(
                    batch -> {
                      requireNone(session.asPerson(() -> apply(batch)), batch);
                      done(batch);
                    }));
  }

  private void requireNone(long down, List<RowReader.Read> batch) {
    if (down > 0) {
      String first =
          known(batch).values().stream()
              .filter(kept -> kept.problem() != null && kept.outcome() != Effect.REFUSED)
              .map(TransferFileRow::name)
              .findFirst()
              .orElse("");
      throw new InvalidInput("", "TRANSFER_ROW_TURNED_DOWN", first);
    }
  }

  private void done(List<RowReader.Read> batch) {
    done += batch.size();
    session.done(done);
  }

  /** Applies some rows within the running transaction; how many were turned down. */
  private long apply(List<RowReader.Read> batch) {
    Map<Integer, TransferFileRow> known = known(batch);
    List<RowPlan> agreed = new ArrayList<>();
    long down = 0;
    List<RowPlan> plans = session.plans(comparison, batch);
    Map<Integer, RowProblem> problems = problems(batch, plans, known);
    for (RowPlan plan : plans) {
      TransferFileRow kept = known.get(plan.line());
      if (kept != null && kept.isApplied()) {
        continue;
      }
      RowProblem why = problems.get(plan.line());
      if (why != null) {
        down += kept == null || kept.outcome() != Effect.REFUSED ? 1 : 0;
        turnDown(plan, kept, why);
      } else if (plan.isToBeDone()) {
        agreed.add(plan);
      } else if (kept != null) {
        // somebody else has done the very same
        kept.apply();
      }
    }
    session.kind().apply(agreed);
    agreed.forEach(plan -> applied(known.get(plan.line())));
    session.tools().files().write();
    return down;
  }

  /** Why rows cannot be applied, by line; where one cannot, what belongs to it cannot either. */
  private Map<Integer, RowProblem> problems(
      List<RowReader.Read> batch, List<RowPlan> plans, Map<Integer, TransferFileRow> known) {
    Map<Integer, RowProblem> problems = new HashMap<>();
    for (RowPlan plan : plans) {
      TransferFileRow kept = known.get(plan.line());
      RowProblem why = kept != null && kept.isApplied() ? null : problem(plan, kept);
      if (why != null) {
        problems.put(plan.line(), why);
      }
    }
    for (List<RowReader.Read> part : Batches.parts(session.kind(), batch)) {
      part.stream()
          .map(read -> read.row().line())
          .filter(problems::containsKey)
          .findFirst()
          .ifPresent(
              first ->
                  part.forEach(
                      read ->
                          problems.putIfAbsent(
                              read.row().line(),
                              RowProblem.of("", "TRANSFER_PART_REFUSED", first))));
    }
    return problems;
  }

  private static void applied(@Nullable TransferFileRow kept) {
    if (kept != null) {
      kept.apply();
    }
  }

  private static @Nullable RowProblem problem(RowPlan plan, @Nullable TransferFileRow kept) {
    if (plan.problem() != null || !plan.isToBeDone()) {
      return plan.problem();
    }
    return kept != null && kept.isStill(plan)
        ? null
        : RowProblem.of("", "TRANSFER_CHANGED_SINCE", plan.name());
  }

  private void turnDown(RowPlan plan, @Nullable TransferFileRow kept, RowProblem why) {
    if (kept == null) {
      session
          .tools()
          .files()
          .add(List.of(new TransferFileRow(session.file().id(), plan.refused(why))));
    } else {
      kept.refuse(why);
    }
  }

  private Map<Integer, TransferFileRow> known(List<RowReader.Read> batch) {
    return session
        .tools()
        .files()
        .rows(session.file().id(), batch.stream().map(read -> read.row().line()).toList());
  }
}

package app.kontor.transfer.internal;

import app.kontor.transfer.FieldChange;
import app.kontor.transfer.FieldKind;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the rows of one file, batch by batch: what cannot be read, what comes twice and what a
 * spreadsheet would compute is refused whatever the kind.
 */
final class Comparison {
  private final TransferKind kind;
  private final TransferSource source;
  private final Map<String, Integer> lines = new HashMap<>();

  Comparison(TransferKind kind, TransferSource source) {
    this.kind = kind;
    this.source = source;
  }

  /** The plans of some rows, in the order of the file. */
  List<RowPlan> plans(List<RowReader.Read> batch) {
    List<RowPlan> plans = new ArrayList<>();
    List<SourceRow> rows = new ArrayList<>();
    for (RowReader.Read read : batch) {
      RowProblem problem = read.problem();
      if (problem == null) {
        rows.add(read.row());
      } else {
        plans.add(RowPlan.refused(read.row().line(), name(read.row()), problem));
      }
    }
    if (!rows.isEmpty()) {
      kind.plan(source, rows).stream().map(Comparison::harmless).forEach(plans::add);
    }
    plans.sort(Comparator.comparingInt(RowPlan::line));
    return whole(batch, plans.stream().map(this::once).toList());
  }

  /** Of rows that belong together all are refused if one is. */
  private List<RowPlan> whole(List<RowReader.Read> batch, List<RowPlan> plans) {
    Map<Integer, RowPlan> byLine = new HashMap<>();
    plans.forEach(plan -> byLine.put(plan.line(), plan));
    for (List<RowReader.Read> part : Batches.parts(kind, batch)) {
      List<RowPlan> some =
          part.stream()
              .map(read -> byLine.get(read.row().line()))
              .filter(Objects::nonNull)
              .map(Objects::requireNonNull)
              .toList();
      some.stream()
          .filter(plan -> plan.problem() != null)
          .findFirst()
          .ifPresent(
              first ->
                  some.stream()
                      .filter(plan -> plan.problem() == null)
                      .forEach(
                          plan ->
                              byLine.put(
                                  plan.line(),
                                  plan.refused(
                                      RowProblem.of("", "TRANSFER_PART_REFUSED", first.line())))));
    }
    return plans.stream().map(plan -> byLine.getOrDefault(plan.line(), plan)).toList();
  }

  /** What a row that cannot be read would be called: the first words that a file must have. */
  private String name(SourceRow row) {
    return kind.fields().stream()
        .filter(field -> field.required() && field.kind() == FieldKind.TEXT)
        .map(field -> row.text(field.key()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private RowPlan once(RowPlan plan) {
    if (plan.outcome() == RowPlan.Effect.REFUSED) {
      return plan;
    }
    Integer first = lines.putIfAbsent(plan.name(), plan.line());
    return first == null || first == plan.line()
        ? plan
        : plan.refused(RowProblem.of("", "TRANSFER_TWICE", plan.name(), first));
  }

  /** A text that begins like a formula is none that anybody has meant as a name or an address. */
  private static RowPlan harmless(RowPlan plan) {
    if (!plan.isToBeDone()) {
      return plan;
    }
    for (FieldChange change : plan.changes()) {
      String after = change.after();
      if (after != null && after.startsWith("=")) {
        return plan.refused(
            RowProblem.of(change.field(), "TRANSFER_FORMULA", RowReader.shown(after)));
      }
    }
    return plan;
  }
}

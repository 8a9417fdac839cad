package app.kontor.banking.internal;

import app.kontor.banking.AllocationView;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.ReasonView;
import app.kontor.banking.StatementSummary;
import app.kontor.banking.internal.kept.Findings;
import app.kontor.banking.internal.kept.Notices;
import app.kontor.banking.internal.kept.Reasons;
import app.kontor.banking.internal.statement.Remittance;
import app.kontor.banking.model.Allocation;
import app.kontor.banking.model.BankStatement;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementEntry;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns rows into the records of the public API. */
final class Views {

  private Views() {}

  static EntryView entry(StatementEntry entry, List<Allocation> allocations) {
    boolean waiting = entry.work() == EntryWork.WAITING;
    StatementEntry returns = entry.returns();
    Findings findings = Findings.read(waiting ? entry.proposals() : "");
    List<ReasonView> remarks = new ArrayList<>(waiting ? takenBack(allocations) : List.of());
    remarks.addAll(findings.remarkViews());
    return new EntryView(
        entry.reference(),
        entry.account().account(),
        entry.bookingDate(),
        entry.valueDate(),
        entry.amount(),
        entry.allocated(),
        entry.work(),
        entry.status() == EntryState.PENDING,
        entry.isProven(),
        entry.isReversal(),
        entry.texts().counterpartyName(),
        entry.texts().counterpartyAccount(),
        Remittance.parse(entry.texts().remittance()).text(),
        entry.texts().bankReference(),
        findings.proposalViews(),
        remarks,
        allocations(allocations),
        entry.ignoredReason(),
        entry.writtenOff(),
        entry.restReason(),
        entry.creditedName(),
        returns == null ? null : returns.reference());
  }

  /** Why allocations of a waiting entry were taken back, unless a person did it. */
  private static List<ReasonView> takenBack(List<Allocation> rows) {
    return rows.stream()
        .filter(row -> row.reverses() != null)
        .flatMap(row -> Reasons.read(row.evidence()).stream())
        .distinct()
        .toList();
  }

  private static List<AllocationView> allocations(List<Allocation> rows) {
    Set<String> undone =
        rows.stream()
            .filter(row -> row.reverses() != null)
            .map(row -> row.source().substring(0, row.source().length() - 1))
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> row.reverses() == null)
        .map(
            row ->
                new AllocationView(
                    row.source(),
                    row.documentNumber(),
                    row.orderNumber(),
                    row.amount(),
                    row.isAutomatic(),
                    undone.contains(row.source()),
                    row.madeAt(),
                    row.madeBy(),
                    Reasons.read(row.evidence())))
        .toList();
  }

  static StatementSummary statement(BankStatement statement, int used) {
    return new StatementSummary(
        statement.file().name(),
        statement.file().sha256(),
        statement.format(),
        statement.account().account(),
        statement.currency(),
        statement.number(),
        statement.closingDate(),
        money(statement.opening(), statement.currency()),
        money(statement.closing(), statement.currency()),
        statement.balanceCheck(),
        statement.isChainBroken(),
        statement.account().isOwn(),
        statement.entriesNew(),
        statement.entriesKnown(),
        statement.file().loadedAt(),
        statement.file().loadedBy(),
        Notices.read(statement.notices()),
        used);
  }

  private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
    return amount == null ? null : Money.of(amount, Currencies.of(currency));
  }
}

package app.kontor.banking.internal;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryNotWaiting;
import app.kontor.banking.EntryView;
import app.kontor.banking.MoneyOnAccount;
import app.kontor.banking.ProposalOutdated;
import app.kontor.banking.ProposalView;
import app.kontor.banking.RestTooLarge;
import app.kontor.banking.StatementReport;
import app.kontor.banking.StatementSummary;
import app.kontor.banking.StatementUnreadable;
import app.kontor.banking.UnknownEntry;
import app.kontor.banking.internal.kept.Findings;
import app.kontor.banking.internal.kept.Notices;
import app.kontor.banking.internal.kept.Reasons;
import app.kontor.banking.internal.statement.StatementFile;
import app.kontor.banking.internal.statement.StatementReader;
import app.kontor.banking.internal.statement.UnreadableStatementException;
import app.kontor.banking.model.Allocation;
import app.kontor.banking.model.StatementEntry;
import app.kontor.banking.model.StatementUpload;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.OpenItem;
import app.kontor.billing.Settlements;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.money.Money;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The use cases of banking. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BankingBean implements Banking {
  private static final int MOST_FOUND = 20;
  private static final int PAGE = 500;
  private static final int MOST_SEARCHED = 10_000;

  private final CurrentActor actor;
  private final Once once;
  private final StatementLoader loader;
  private final StatementAccounts accounts;
  private final MatchingRun matching;
  private final Allocator allocator;
  private final EntryQueries queries;
  private final Settlements settlements;
  private final Parties parties;
  private final Withdrawals withdrawals;
  private final Event<MoneyOnAccount> onAccount;

  @Inject
  public BankingBean(
      CurrentActor actor,
      Once once,
      StatementLoader loader,
      StatementAccounts accounts,
      MatchingRun matching,
      Allocator allocator,
      EntryQueries queries,
      Settlements settlements,
      Parties parties,
      Withdrawals withdrawals,
      Event<MoneyOnAccount> onAccount) {
    this.actor = actor;
    this.once = once;
    this.loader = loader;
    this.accounts = accounts;
    this.matching = matching;
    this.allocator = allocator;
    this.queries = queries;
    this.settlements = settlements;
    this.parties = parties;
    this.withdrawals = withdrawals;
    this.onAccount = onAccount;
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public StatementReport upload(String key, String fileName, byte[] content) {
    long sellerId = seller();
    String sha256 = Sha256.hex(content);
    StatementFile statements = read(content);
    AtomicBoolean loaded = new AtomicBoolean();
    Made file = new Made(sha256);
    once.run(
        "upload-statement",
        key,
        new Upload(fileName, sha256),
        Made.class,
        () ->
            once.run(
                "load-statement",
                loading(sellerId, sha256),
                new Load(sellerId, sha256),
                Made.class,
                () -> {
                  loader.load(
                      new StatementLoader.Upload(
                          sellerId, actor.get().name(), fileName, sha256, content),
                      statements);
                  matching.run(sellerId);
                  loaded.set(true);
                  return file;
                }));
    return report(sellerId, sha256, !loaded.get());
  }

  private record Upload(String fileName, String sha256) {}

  /** What is loaded once for all, by whom and under what name it ever comes. */
  private record Load(long sellerId, String sha256) {}

  /** The same bytes may be loaded again once they were withdrawn. */
  private String loading(long sellerId, String sha256) {
    int withdrawals = queries.withdrawals(sellerId, sha256);
    return sellerId + ":" + sha256 + (withdrawals == 0 ? "" : ":" + withdrawals);
  }

  private static StatementFile read(byte[] content) {
    try {
      return StatementReader.read(content);
    } catch (UnreadableStatementException e) {
      throw new StatementUnreadable(e.reason().name(), e.line(), e.detail(), e.member());
    }
  }

  @Override
  @Allowed(Permission.BANKING)
  public StatementReport report(String sha256) {
    return report(seller(), sha256, false);
  }

  private StatementReport report(long sellerId, String sha256, boolean repeated) {
    StatementUpload file =
        queries.file(sellerId, sha256).orElseThrow(() -> new UnknownEntry(sha256));
    List<StatementSummary> statements = queries.statementsOf(file);
    return new StatementReport(
        file.name(),
        sha256,
        file.format(),
        file.encoding(),
        repeated,
        statements.stream().mapToInt(StatementSummary::entriesNew).sum(),
        statements.stream().mapToInt(StatementSummary::entriesKnown).sum(),
        queries.booked(file),
        queries.proposed(file),
        statements,
        Notices.read(file.notices()));
  }

  @Override
  @Allowed(Permission.BANKING)
  public Page<StatementSummary> statements(PageRequest page) {
    return queries.statements(seller(), page);
  }

  @Override
  @Allowed(Permission.BANKING)
  public Page<EntryView> entries(EntryFilter filter, PageRequest page) {
    return queries.list(seller(), filter, page);
  }

  @Override
  @Allowed(Permission.BANKING)
  public EntryView entry(String reference) {
    return queries.view(seller(), reference);
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void accept(String key, String entryReference, List<AllocationPart> seen) {
    once.run(
        "accept-proposal",
        key,
        new Accept(entryReference, seen),
        Made.class,
        () -> {
          StatementEntry entry = queries.lock(seller(), entryReference);
          ProposalView chosen =
              Findings.read(entry.proposals()).proposalViews().stream()
                  .filter(proposal -> proposal.allocations().equals(seen))
                  .findFirst()
                  .orElseThrow(ProposalOutdated::new);
          allocator.book(
              entry,
              seen,
              new Allocator.Cause(
                  false, actor.get().name(), Reasons.seen(chosen.reasons()).json()));
          return new Made(entryReference);
        });
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void allocate(String key, String entryReference, List<AllocationPart> parts) {
    once.run(
        "allocate-entry",
        key,
        new Allocate(entryReference, parts),
        Made.class,
        () -> {
          StatementEntry entry = queries.lock(seller(), entryReference);
          allocator.book(entry, parts, new Allocator.Cause(false, actor.get().name(), ""));
          return new Made(entryReference);
        });
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void undo(String allocationSource) {
    long sellerId = seller();
    int dash = Math.max(allocationSource.lastIndexOf('-'), 0);
    StatementEntry entry = queries.lock(sellerId, allocationSource.substring(0, dash));
    Allocation allocation =
        queries
            .allocation(sellerId, allocationSource)
            .orElseThrow(() -> new UnknownEntry(allocationSource));
    if (queries.isUndone(allocation)) {
      throw new EntryNotWaiting(entry.work());
    }
    allocator.takeBack(allocation, actor.get().name());
    matching.run(sellerId);
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void ignore(String entryReference, String reason) {
    requireReason(reason);
    queries.lock(seller(), entryReference).ignore(reason);
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void resume(String entryReference) {
    queries.lock(seller(), entryReference).resume();
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void writeOff(String key, String entryReference, String reason) {
    requireReason(reason);
    once.run(
        "write-off-rest",
        key,
        new WriteOff(entryReference, reason),
        Made.class,
        () -> {
          StatementEntry entry = queries.lock(seller(), entryReference);
          Money most = RestLimit.of(entry.amount().currency());
          if (entry.left().compareTo(most) > 0) {
            throw new RestTooLarge(entry.left(), most);
          }
          entry.writeOff(reason);
          return new Made(entryReference);
        });
  }

  @Override
  @Allowed(Permission.BANKING)
  public Money mostWrittenOff(String entryReference) {
    return RestLimit.of(queries.view(seller(), entryReference).amount().currency());
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void keepOnAccount(
      String key, String entryReference, PartnerNumber partnerNumber, String reason) {
    requireReason(reason);
    once.run(
        "keep-on-account",
        key,
        new KeepOnAccount(entryReference, partnerNumber, reason),
        Made.class,
        () -> {
          StatementEntry entry = queries.lock(seller(), entryReference);
          Partner partner =
              partnerNumber.value().isBlank()
                  ? payerOf(entry)
                  : parties.partner(new PartnerNumber(partnerNumber.value().strip()));
          entry.keepOnAccount(partner.id(), partner.number() + " " + partner.name(), reason);
          onAccount.fire(new MoneyOnAccount(entry.sellerId(), partner.id(), entry.left()));
          return new Made(entryReference);
        });
  }

  /** The customer whose documents the rest of the entry pays. */
  private Partner payerOf(StatementEntry entry) {
    return queries.standing(entry).stream()
        .findFirst()
        .map(allocation -> parties.partner(allocation.partnerId()))
        .orElseThrow(() -> InvalidInput.required("partner"));
  }

  @Override
  @Allowed(Permission.BANKING)
  public List<EntryView> returnable(String entryReference) {
    StatementEntry entry = queries.get(seller(), entryReference);
    return entry.isReturn() && entry.returns() == null ? queries.returnable(entry) : List.of();
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void takeBack(String key, String entryReference, String paymentReference) {
    once.run(
        "take-back-payment",
        key,
        new TakeBack(entryReference, paymentReference),
        Made.class,
        () -> {
          long sellerId = seller();
          StatementEntry payment = queries.lock(sellerId, paymentReference);
          StatementEntry entry = queries.lock(sellerId, entryReference);
          if (!entry.isReturn()) {
            throw new EntryNotWaiting(entry.work());
          }
          queries
              .standing(payment)
              .forEach(allocation -> allocator.takeBack(allocation, actor.get().name()));
          entry.takeBack(payment);
          return new Made(entryReference);
        });
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public void withdrawFile(String key, String sha256, boolean undo) {
    once.run(
        "withdraw-statement",
        key,
        new Withdraw(sha256, undo),
        Made.class,
        () -> {
          long sellerId = seller();
          StatementUpload file =
              queries.file(sellerId, sha256).orElseThrow(() -> new UnknownEntry(sha256));
          withdrawals.withdraw(file, undo, actor.get().name());
          return new Made(sha256);
        });
  }

  private record Accept(String entryReference, List<AllocationPart> seen) {}

  private record Allocate(String entryReference, List<AllocationPart> parts) {}

  private record WriteOff(String entryReference, String reason) {}

  private record KeepOnAccount(String entryReference, PartnerNumber partnerNumber, String reason) {}

  private record TakeBack(String entryReference, String paymentReference) {}

  private record Withdraw(String sha256, boolean undo) {}

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw InvalidInput.required("reason");
    }
  }

  @Override
  @Allowed(value = Permission.BANKING, audit = true)
  public int matchAgain() {
    return matching.run(seller());
  }

  @Override
  @Allowed(Permission.BANKING)
  public List<OpenItem> findOpen(String entryReference, String text) {
    long sellerId = seller();
    Currency currency = queries.view(sellerId, entryReference).amount().currency();
    List<OpenItem> found = new ArrayList<>();
    DocumentNumber after = null;
    int searched = 0;
    List<OpenItem> page;
    do {
      page = settlements.openItems(sellerId, currency, after, PAGE);
      page.stream().filter(item -> contains(item, text.strip())).forEach(found::add);
      after = page.isEmpty() ? after : page.get(page.size() - 1).documentNumber();
      searched += page.size();
    } while (page.size() == PAGE && found.size() < MOST_FOUND && searched < MOST_SEARCHED);
    return List.copyOf(found.subList(0, Math.min(found.size(), MOST_FOUND)));
  }

  private static boolean contains(OpenItem item, String wanted) {
    String key = NumberKey.of(wanted);
    boolean number =
        !key.isEmpty()
            && Stream.of(
                    item.documentNumber().value(),
                    item.orderNumber().value(),
                    item.partnerNumber().value(),
                    item.paymentReference())
                .anyMatch(each -> NumberKey.of(each).contains(key));
    return number
        || item.partnerName().toUpperCase(Locale.ROOT).contains(wanted.toUpperCase(Locale.ROOT))
        || item.open().amount().toPlainString().contains(wanted.replace(',', '.'));
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void acceptAccount(String account) {
    long sellerId = seller();
    if (accounts.accept(sellerId, account).isEmpty()) {
      throw new UnknownEntry(account);
    }
    queries.unproven(sellerId, account).forEach(StatementEntry::prove);
    matching.run(sellerId);
  }

  private long seller() {
    return actor.get().sellerId();
  }
}

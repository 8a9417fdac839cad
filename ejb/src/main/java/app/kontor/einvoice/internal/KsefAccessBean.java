package app.kontor.einvoice.internal;

import app.kontor.einvoice.KsefAccess;
import app.kontor.einvoice.KsefAccessData;
import app.kontor.einvoice.KsefAccessData.SignInOutcome;
import app.kontor.einvoice.KsefAccessData.Trial;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.einvoice.internal.fa.BuyerId;
import app.kontor.einvoice.internal.ksef.KsefFailure;
import app.kontor.einvoice.model.SellerAccess;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.OwnTransactions;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.VatId;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.secret.Secret;
import app.kontor.platform.secret.SecretBox;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** The seller's access to KSeF behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KsefAccessBean implements KsefAccess {
  private static final int MAX_TOKEN = 300;
  private static final KsefAccessData NOTHING_SET =
      new KsefAccessData(0, false, KsefEnvironment.TEST, false, null);

  @Inject private CurrentActor actor;
  @Inject private EInvoiceRows rows;
  @Inject private Parties parties;
  @Inject private KsefConnections connections;
  @Inject private Transactions transactions;
  @Inject private AuditChanges audit;
  @Inject private Clock clock;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public KsefAccessData data() {
    return rows.access(seller()).map(SellerAccess::data).orElse(NOTHING_SET);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(KsefAccessData.Change change, Secret token) {
    parties.hold(seller());
    Optional<SellerAccess> there = rows.access(seller());
    KsefAccessData before = there.map(SellerAccess::data).orElse(NOTHING_SET);
    if (before.version() != change.version()) {
      throw new ChangedMeanwhile();
    }
    String typed = token.reveal().strip();
    if (typed.length() > MAX_TOKEN) {
      throw new InvalidInput("token", "TOO_LONG", MAX_TOKEN);
    }
    if (change.switchedOn()) {
      requireNip();
      boolean kept = before.withToken() && before.environment() == change.environment();
      if (typed.isEmpty() && !kept) {
        throw InvalidInput.required("token");
      }
    }
    SellerAccess access =
        there.orElseGet(
            () -> {
              SellerAccess made = new SellerAccess(seller());
              rows.add(made);
              return made;
            });
    access.change(
        change.switchedOn(),
        change.environment(),
        typed.isEmpty() ? null : SecretBox.open().seal(new Secret(typed)));
    audit.note("switchedOn", before.switchedOn(), change.switchedOn());
    audit.note("environment", before.environment(), change.environment());
    audit.note("token", "", typed.isEmpty() ? "" : "•••");
  }

  private void requireNip() {
    if (nip().isEmpty()) {
      throw new InvalidInput("switchedOn", "KSEF_NEEDS_NIP");
    }
  }

  private Optional<String> nip() {
    Seller seller = parties.seller(seller());
    return seller.address().country().equals("PL")
        ? Stream.of(seller.taxNumber(), seller.vatId())
            .map(VatId::compact)
            .map(plain -> plain.startsWith("PL") ? plain.substring(2) : plain)
            .filter(BuyerId::isNip)
            .findFirst()
        : Optional.empty();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  @OwnTransactions
  public Trial tryOut() {
    Optional<KsefConnections.Asked> asked =
        transactions.read(
            () ->
                rows.access(seller())
                    .flatMap(
                        access ->
                            access
                                .token()
                                .flatMap(
                                    kept ->
                                        nip()
                                            .map(
                                                nip ->
                                                    new KsefConnections.Asked(
                                                        access.environment(), nip, kept)))));
    if (asked.isEmpty()) {
      throw InvalidInput.required("token");
    }
    Trial trial = tried(asked.get());
    transactions.run(() -> rows.access(seller()).ifPresent(access -> access.tried(trial)));
    return trial;
  }

  private Trial tried(KsefConnections.Asked asked) {
    try {
      connections
          .of(seller(), asked)
          .orElseThrow(() -> new KsefFailure.NotSignedIn("token"))
          .signIn();
      return new Trial(clock.instant(), SignInOutcome.SIGNED_IN, "");
    } catch (KsefFailure.NotSignedIn e) {
      return new Trial(
          clock.instant(), SignInOutcome.NOT_SIGNED_IN, String.valueOf(e.getMessage()));
    } catch (KsefFailure e) {
      return new Trial(clock.instant(), SignInOutcome.UNREACHABLE, String.valueOf(e.getMessage()));
    }
  }

  private long seller() {
    return actor.get().sellerId();
  }
}

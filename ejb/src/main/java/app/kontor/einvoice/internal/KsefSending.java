package app.kontor.einvoice.internal;

import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentNotPrepared;
import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceFault;
import app.kontor.einvoice.EInvoiceRefused;
import app.kontor.einvoice.EInvoiceState;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.einvoice.internal.EInvoiceWriting.Written;
import app.kontor.einvoice.internal.KsefQueue.Send;
import app.kontor.einvoice.internal.ksef.KsefClient.Status;
import app.kontor.einvoice.internal.ksef.KsefConnection;
import app.kontor.einvoice.internal.ksef.KsefFailure;
import app.kontor.einvoice.internal.ksef.KsefReceipt;
import app.kontor.einvoice.model.EInvoice;
import app.kontor.einvoice.model.KsefNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes one e-invoice through KSeF, outside of any transaction but short ones between the steps. It
 * is noted before it is sent where it goes; whoever comes after a crash sends the same bytes once
 * more, which KSeF knows as a duplicate of what it has.
 */
@ApplicationScoped
public class KsefSending implements OutboxHandler<Send> {
  /** So often its status is looked at before others have their turn. */
  private static final int LOOKS = 10;

  private static final long STEP_MILLIS = 700;

  @Inject private Transactions transactions;
  @Inject private EInvoiceRows rows;
  @Inject private EInvoiceWriting writing;
  @Inject private KsefForerunners forerunners;
  @Inject private KsefConnections connections;
  @Inject private FileStore files;
  @Inject private DocumentFiles papers;
  @Inject private Clock clock;
  @Inject private CurrentActor actor;
  @Inject private Event<EInvoiceRefused> refused;

  /**
   * An e-invoice as it is when its turn comes.
   *
   * @param session where it was sent or about to be sent
   * @param reference by which its status is asked, once it is sent
   */
  private record Turn(
      long id,
      long sellerId,
      DocumentNumber number,
      EInvoiceState state,
      boolean switchedOn,
      Optional<KsefEnvironment> environment,
      Optional<String> token,
      Optional<String> session,
      Optional<String> reference,
      Optional<KsefNumber> ksef,
      boolean complete) {}

  @Override
  public Topic<Send> topic() {
    return KsefQueue.TOPIC;
  }

  @Override
  public void deliver(Send payload) throws DeliveryPostponed {
    Optional<Turn> found = transactions.read(() -> turn(payload));
    if (found.isEmpty()) {
      return;
    }
    Turn turn = found.get();
    if (!turn.switchedOn() && turn.state() == EInvoiceState.WAITING && turn.session().isEmpty()) {
      throw new DeliveryPostponed("KSeF is switched off");
    }
    Optional<Written> written = writing.written(turn.sellerId(), turn.id());
    if (written.isEmpty()) {
      if (transactions.read(() -> rows.get(turn.id())).state() == EInvoiceState.WAITING) {
        throw new DeliveryPostponed("another invoice has to be decided first");
      }
      return;
    }
    try {
      KsefConnection ksef = connection(turn, written.get());
      if (turn.state() == EInvoiceState.WAITING && !send(turn, written.get(), ksef)) {
        return;
      }
      if (turn.state() != EInvoiceState.ACCEPTED && !decided(turn, written.get(), ksef)) {
        throw new DeliveryPostponed("KSeF has not decided yet");
      }
      receipt(turn, written.get(), ksef);
    } catch (KsefFailure.Busy e) {
      throw new DeliveryPostponed(String.valueOf(e.getMessage()));
    } catch (KsefFailure.NotSignedIn e) {
      throw postponed(turn, EInvoiceFault.SIGN_IN, e);
    } catch (KsefFailure e) {
      throw postponed(turn, EInvoiceFault.UNREACHABLE, e);
    }
  }

  private Optional<Turn> turn(Send payload) {
    EInvoice invoice = rows.get(payload.id());
    boolean open =
        invoice.round() == payload.round()
            && switch (invoice.state()) {
              case WAITING, SENT -> true;
              case ACCEPTED -> invoice.receiptFileId().isEmpty();
              case REFUSED, LEFT_OUT -> false;
            };
    if (!open) {
      return Optional.empty();
    }
    var access = rows.access(invoice.sellerId());
    return Optional.of(
        new Turn(
            invoice.id(),
            invoice.sellerId(),
            invoice.number(),
            invoice.state(),
            access.map(one -> one.isSwitchedOn()).orElse(false),
            // where it was sent, it has to be asked for
            invoice.environment().or(() -> access.map(one -> one.environment())),
            access.flatMap(one -> one.token()),
            invoice.sessionRef(),
            invoice.invoiceRef(),
            invoice.ksefNumber(),
            invoice.receiptFileId().isPresent()));
  }

  private DeliveryPostponed postponed(Turn turn, EInvoiceFault fault, KsefFailure why) {
    String said = String.valueOf(why.getMessage());
    change(turn, invoice -> invoice.note(fault, said));
    return new DeliveryPostponed(said);
  }

  private KsefConnection connection(Turn turn, Written written) throws KsefFailure {
    KsefEnvironment environment = turn.environment().orElse(KsefEnvironment.TEST);
    return turn.token()
        .flatMap(
            kept ->
                connections.of(
                    turn.sellerId(), new KsefConnections.Asked(environment, written.nip(), kept)))
        .orElseThrow(() -> new KsefFailure.NotSignedIn("no token"));
  }

  /**
   * A session that has ended meanwhile, or is full, refuses: another one is tried, once.
   *
   * @return whether KSeF has it now; what it refuses twice is noted as refused
   */
  private boolean send(Turn turn, Written written, KsefConnection ksef) throws KsefFailure {
    try {
      sendOnce(turn, written, ksef);
      return true;
    } catch (KsefFailure.Refused first) {
      try {
        leave(ksef);
        sendOnce(turn, written, ksef);
        return true;
      } catch (KsefFailure.Refused e) {
        refuse(turn, EInvoiceFault.REQUEST, String.valueOf(e.getMessage()));
        return false;
      }
    }
  }

  private static void leave(KsefConnection ksef) throws KsefFailure {
    try {
      ksef.leave();
    } catch (KsefFailure.Refused e) {
      // it has ended already
      return;
    }
  }

  private void sendOnce(Turn turn, Written written, KsefConnection ksef) throws KsefFailure {
    String session = ksef.session();
    KsefEnvironment environment = turn.environment().orElse(KsefEnvironment.TEST);
    change(turn, invoice -> invoice.sending(environment, session));
    String reference = ksef.send(session, written.xml());
    change(turn, invoice -> invoice.sent(reference, clock.instant()));
  }

  /** Whether KSeF has decided; what it has decided is noted. */
  private boolean decided(Turn turn, Written written, KsefConnection ksef) throws KsefFailure {
    EInvoice sent = transactions.read(() -> rows.get(turn.id()));
    if (sent.state() != EInvoiceState.SENT) {
      return true;
    }
    String session = sent.sessionRef().orElseThrow();
    String reference = sent.invoiceRef().orElseThrow();
    for (int i = 0; i < LOOKS; i++) {
      Status status = ksef.status(session, reference);
      if (!status.isInWork()) {
        return noted(turn, written, ksef, status);
      }
      pause();
    }
    return false;
  }

  private boolean noted(Turn turn, Written written, KsefConnection ksef, Status status)
      throws KsefFailure {
    Optional<KsefNumber> number = status.number();
    if (status.isToRepeat()) {
      change(turn, EInvoice::sendAgain);
      return false;
    }
    boolean ours =
        status.isTaken()
            || status.isDuplicate()
                && number.isPresent()
                && Sha256.hex(ksef.invoice(number.get())).equals(written.sha256());
    if (ours && number.isPresent()) {
      change(
          turn,
          invoice -> {
            invoice.accepted(number.get(), status.session(), clock.instant());
            forerunners.decided(invoice);
          });
    } else {
      EInvoiceFault fault =
          status.isDuplicate() ? EInvoiceFault.NUMBER_USED : EInvoiceFault.NOT_TAKEN;
      refuse(turn, fault, status.reason());
    }
    return true;
  }

  private static void pause() throws KsefFailure {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KsefFailure.Unavailable("interrupted");
    }
  }

  /** The paper can be printed now; the receipt is archived. */
  private void receipt(Turn turn, Written written, KsefConnection ksef) throws KsefFailure {
    EInvoice invoice = transactions.read(() -> rows.get(turn.id()));
    Optional<KsefNumber> number = invoice.ksefNumber();
    if (number.isEmpty()) {
      return;
    }
    print(turn);
    byte[] receipt = ksef.receipt(invoice.sessionRef().orElseThrow(), number.get());
    boolean right =
        KsefReceipt.read(receipt)
            .filter(read -> read.equals(new KsefReceipt(number.get(), written.sha256())))
            .isPresent();
    if (!right) {
      throw new KsefFailure.Unavailable("the receipt is of another document");
    }
    change(turn, taken -> taken.receipt(files.store(number.get() + "-UPO.xml", receipt)));
  }

  private void print(Turn turn) {
    try {
      papers.prepare(turn.sellerId(), turn.number());
    } catch (DocumentNotPrepared e) {
      // the message that has waited for it prints it
      return;
    }
  }

  private void change(Turn turn, Consumer<EInvoice> step) {
    transactions.run(() -> step.accept(rows.lock(turn.id())));
  }

  /** Accounting is told. */
  private void refuse(Turn turn, EInvoiceFault fault, String said) {
    actor.runAs(
        Actor.system(turn.sellerId()),
        () ->
            change(
                turn,
                invoice -> {
                  invoice.refuse(fault, said);
                  refused.fire(invoice.refused());
                }));
  }
}

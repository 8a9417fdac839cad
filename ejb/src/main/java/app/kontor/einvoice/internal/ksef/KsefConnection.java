package app.kontor.einvoice.internal.ksef;

import app.kontor.einvoice.internal.ksef.KsefClient.Session;
import app.kontor.einvoice.internal.ksef.KsefClient.SignedIn;
import app.kontor.einvoice.internal.ksef.KsefClient.Status;
import app.kontor.einvoice.model.KsefNumber;
import app.kontor.platform.secret.Secret;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One seller's sign-in and online session, kept from one invoice to the next: signing in and
 * opening sessions have limits of their own. Many threads may use it, one at a time.
 */
public final class KsefConnection {
  private final KsefClient client;
  private final String nip;
  private final Secret token;
  private final Clock clock;
  private @Nullable SignedIn who;
  private @Nullable Session session;

  public KsefConnection(KsefClient client, String nip, Secret token, Clock clock) {
    this.client = client;
    this.nip = nip;
    this.token = token;
    this.clock = clock;
  }

  private interface Call<T> {
    T as(SignedIn who) throws KsefFailure;
  }

  /** Signs in anew, whatever was before. */
  public synchronized void signIn() throws KsefFailure {
    who = client.signIn(nip, token);
  }

  /** The reference of the open session; one is opened if there is none. */
  public synchronized String session() throws KsefFailure {
    Session open = session;
    if (open == null || !open.isOpen(clock.instant())) {
      open = call(client::open);
      session = open;
    }
    return open.reference();
  }

  /**
   * Sends an invoice in the session.
   *
   * @param reference of the session it is to go in
   * @return the reference by which its status is asked
   */
  public synchronized String send(String reference, byte[] xml) throws KsefFailure {
    Session open = session;
    if (open == null || !open.reference().equals(reference)) {
      throw new KsefFailure.Unavailable("the session is not open any more");
    }
    return call(as -> client.send(as, open, xml));
  }

  /** The next invoice goes in a session of its own; the one that was is closed if it can be. */
  public synchronized void leave() throws KsefFailure {
    Session open = session;
    session = null;
    if (open != null) {
      call(
          as -> {
            client.close(as, open.reference());
            return Optional.empty();
          });
    }
  }

  public synchronized Status status(String sessionReference, String invoice) throws KsefFailure {
    return call(as -> client.status(as, sessionReference, invoice));
  }

  public synchronized byte[] receipt(String sessionReference, KsefNumber number)
      throws KsefFailure {
    return call(as -> client.receipt(as, sessionReference, number));
  }

  public synchronized byte[] invoice(KsefNumber number) throws KsefFailure {
    return call(as -> client.invoice(as, number));
  }

  /** A pass that has ended while nobody looked is replaced, once. */
  private <T> T call(Call<T> call) throws KsefFailure {
    try {
      try {
        return call.as(signedIn());
      } catch (KsefFailure.NotSignedIn e) {
        who = client.signIn(nip, token);
        return call.as(signedIn());
      }
    } catch (NullPointerException | ClassCastException e) {
      // what should be in the answer is not
      throw new KsefFailure.Unavailable("unreadable answer");
    }
  }

  private SignedIn signedIn() throws KsefFailure {
    SignedIn known = who;
    if (known == null || !known.refresh().isGood(clock.instant())) {
      known = client.signIn(nip, token);
    } else if (!known.access().isGood(clock.instant())) {
      known = client.refreshed(known);
    }
    who = known;
    return known;
  }
}

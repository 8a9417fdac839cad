package app.kontor.einvoice.internal;

import app.kontor.einvoice.KsefEnvironment;
import app.kontor.einvoice.internal.ksef.KsefClient;
import app.kontor.einvoice.internal.ksef.KsefConnection;
import app.kontor.einvoice.internal.ksef.KsefLimits;
import app.kontor.platform.secret.Secret;
import app.kontor.platform.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections of this node to KSeF, one for each seller; limits are counted for each seller and
 * stay when its access is changed.
 */
@ApplicationScoped
public class KsefConnections {
  private static final String ADDRESS = "KONTOR_KSEF_URL";
  private static final Duration STEP = Duration.ofMillis(500);

  /** Connections and limits go by true time, which no demo's past shifts. */
  private static final Clock CLOCK = Clock.systemUTC();

  private final Map<Long, Known> known = new ConcurrentHashMap<>();
  private final Map<Long, KsefLimits> limits = new ConcurrentHashMap<>();

  private record Known(Asked asked, KsefConnection connection) {}

  /**
   * Who connects to what.
   *
   * @param sealed the token as it is kept
   */
  record Asked(KsefEnvironment environment, String nip, String sealed) {
    /** Nothing of the token, not even sealed. */
    @Override
    public String toString() {
      return environment + " " + nip;
    }
  }

  @Inject
  KsefConnections() {}

  /** The seller's connection; empty if its token was sealed with another key. */
  Optional<KsefConnection> of(long sellerId, Asked asked) {
    Known there = known.get(sellerId);
    if (there != null && there.asked().equals(asked)) {
      return Optional.of(there.connection());
    }
    Optional<Secret> token = SecretBox.open().unseal(asked.sealed());
    return token.map(
        secret -> {
          KsefConnection made =
              new KsefConnection(client(sellerId, asked), asked.nip(), secret, CLOCK);
          known.put(sellerId, new Known(asked, made));
          return made;
        });
  }

  private KsefClient client(long sellerId, Asked asked) {
    KsefLimits counted = limits.computeIfAbsent(sellerId, id -> new KsefLimits(CLOCK));
    return new KsefClient(address(asked.environment(), System.getenv()), counted, CLOCK, STEP);
  }

  /** The published address, unless the installation has its own way to it. */
  static String address(KsefEnvironment environment, Map<String, String> variables) {
    String told = variables.getOrDefault(ADDRESS, "").strip();
    return told.isEmpty() ? environment.api() : told.replaceAll("/+$", "");
  }
}

package app.kontor.einvoice.model;

import app.kontor.einvoice.KsefAccessData;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a seller reaches KSeF; its token is kept sealed. */
@Entity
@Table(name = "einvoice_access")
public class SellerAccess extends Aggregate {
  private static final int MAX_REASON = 1000;

  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "switched_on")
  private boolean switchedOn;

  @Enumerated(EnumType.STRING)
  private KsefEnvironment environment;

  private @Nullable String token;

  @Column(name = "tried_at")
  private @Nullable Instant triedAt;

  @Enumerated(EnumType.STRING)
  private KsefAccessData.@Nullable SignInOutcome tried;

  @Column(name = "tried_why")
  private @Nullable String triedWhy;

  @SuppressWarnings("NullAway.Init")
  protected SellerAccess() {}

  /** Switched off. */
  public SellerAccess(long sellerId) {
    this.sellerId = sellerId;
    this.environment = KsefEnvironment.TEST;
  }

  /**
   * Changes it; what was tried with another token or elsewhere says nothing any more. A token is
   * one environment's and is never shown to another.
   *
   * @param sealed a new token, or null for the one that is kept, if it is kept
   */
  public void change(boolean on, KsefEnvironment where, @Nullable String sealed) {
    switchedOn = on;
    if (sealed != null || where != environment) {
      triedAt = null;
      tried = null;
      triedWhy = null;
    }
    if (sealed != null || where != environment) {
      token = sealed;
    }
    environment = where;
  }

  /** What came of a sign-in. */
  public void tried(KsefAccessData.Trial trial) {
    triedAt = trial.at();
    tried = trial.outcome();
    String why = trial.reason();
    triedWhy = why.length() <= MAX_REASON ? why : why.substring(0, MAX_REASON);
  }

  /**
   * Refuses a change of something older.
   *
   * @throws ChangedMeanwhile if the version is not the current one
   */
  public void require(long seen) {
    if (version() != seen) {
      throw new ChangedMeanwhile();
    }
  }

  public KsefAccessData data() {
    Instant at = triedAt;
    KsefAccessData.SignInOutcome outcome = tried;
    return new KsefAccessData(
        version(),
        switchedOn,
        environment,
        token != null,
        at == null || outcome == null
            ? null
            : new KsefAccessData.Trial(at, outcome, Objects.requireNonNullElse(triedWhy, "")));
  }

  public long sellerId() {
    return sellerId;
  }

  public boolean isSwitchedOn() {
    return switchedOn;
  }

  public KsefEnvironment environment() {
    return environment;
  }

  /** Sealed. */
  public Optional<String> token() {
    return Optional.ofNullable(token);
  }
}

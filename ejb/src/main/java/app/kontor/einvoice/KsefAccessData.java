package app.kontor.einvoice;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a seller reaches KSeF.
 *
 * @param version of what was read; 0 before anything was set
 * @param withToken whether a token is kept
 * @param trial what was tried last, or null
 */
public record KsefAccessData(
    long version,
    boolean switchedOn,
    KsefEnvironment environment,
    boolean withToken,
    @Nullable Trial trial)
    implements Serializable {

  /** What somebody wants it to be. */
  public record Change(long version, boolean switchedOn, KsefEnvironment environment)
      implements Serializable {}

  /**
   * What came of a sign-in.
   *
   * @param outcome whether it worked
   * @param reason what KSeF says, or why it cannot be reached; empty if it worked
   */
  public record Trial(Instant at, SignInOutcome outcome, String reason) implements Serializable {}

  /** Texts {@code enum.SignInOutcome.<NAME>}. */
  public enum SignInOutcome {
    SIGNED_IN,
    NOT_SIGNED_IN,
    UNREACHABLE
  }
}

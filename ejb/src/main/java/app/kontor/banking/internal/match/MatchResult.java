package app.kontor.banking.internal.match;

import java.util.List;
import java.util.Optional;

/**
 * What is to be done with a payment.
 *
 * @param proposals best first, at most five; with {@link Decision#AUTO} the first is to be booked
 * @param remarks what concerns the payment itself, for example a document already paid
 */
public record MatchResult(
    Payment payment, Decision decision, List<Proposal> proposals, List<Evidence> remarks) {

  public MatchResult {
    proposals = List.copyOf(proposals);
    remarks = List.copyOf(remarks);
  }

  public Optional<Proposal> best() {
    return proposals.stream().findFirst();
  }

  /** Booked by itself, proposed to a person, or left alone. */
  public enum Decision {
    AUTO,
    PROPOSE,
    NONE
  }
}

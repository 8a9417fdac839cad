package app.kontor.returns.model;

import app.kontor.access.Actions;
import app.kontor.gate.Actor;
import app.kontor.returns.ReturnAction;
import app.kontor.returns.ReturnCorrection;
import app.kontor.returns.ReturnStatus;
import java.util.Optional;

/** Which step of a return's life is possible when. */
final class ReturnSteps {
  private ReturnSteps() {}

  static Actions<ReturnAction> of(Actor actor, ReturnStatus status, ReturnCorrection correction) {
    return Actions.of(
        ReturnAction.class,
        action -> action.anyOf().stream().anyMatch(actor::may),
        action -> refusal(action, status, correction));
  }

  /** The rule that keeps something from being done now. */
  static Optional<String> refusal(
      ReturnAction action, ReturnStatus status, ReturnCorrection correction) {
    return switch (action) {
      case DECIDE -> unless(status == ReturnStatus.ANNOUNCED, "NOT_DECIDED");
      case WITHDRAW ->
          unless(
              status == ReturnStatus.ANNOUNCED || status == ReturnStatus.ACCEPTED,
              "NOTHING_HAS_COME");
      case ARRIVE, LABEL -> unless(status == ReturnStatus.ACCEPTED, "AWAITED");
      case SETTLE -> unless(status == ReturnStatus.ARRIVED, "ARRIVED");
      case CORRECT -> unless(correction == ReturnCorrection.DUE, "CORRECTION_DUE");
    };
  }

  private static Optional<String> unless(boolean kept, String rule) {
    return kept ? Optional.empty() : Optional.of(rule);
  }
}

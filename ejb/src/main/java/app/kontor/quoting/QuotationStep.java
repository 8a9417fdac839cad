package app.kontor.quoting;

import static app.kontor.quoting.QuotationState.ACCEPTED;
import static app.kontor.quoting.QuotationState.ASKED;
import static app.kontor.quoting.QuotationState.DECLINED;
import static app.kontor.quoting.QuotationState.DRAFT;
import static app.kontor.quoting.QuotationState.EXPIRED;
import static app.kontor.quoting.QuotationState.REQUESTED;
import static app.kontor.quoting.QuotationState.SENT;
import static app.kontor.quoting.QuotationState.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done with a quotation, by whom, and what it is afterwards. */
public enum QuotationStep {
  /** Staff write it; what was sent stays as it was sent. */
  EDIT(true, stay(REQUESTED, DRAFT, SENT, ASKED, DECLINED, EXPIRED)),
  /** Staff make the customer an offer, the first or another one. */
  SEND(true, to(SENT, REQUESTED, DRAFT, SENT, ASKED, DECLINED, EXPIRED)),
  /** The customer asks back, or proposes another quantity or price. */
  ASK(false, of(Map.of(REQUESTED, REQUESTED, SENT, ASKED, ASKED, ASKED))),
  /** Staff answer without another offer. */
  ANSWER(true, of(Map.of(REQUESTED, REQUESTED, SENT, SENT, ASKED, SENT))),
  /** The customer orders. */
  ACCEPT(false, to(ACCEPTED, SENT, ASKED)),
  /** The customer does not want it, or takes the request back. */
  DECLINE(false, to(DECLINED, REQUESTED, SENT, ASKED)),
  /** The seller takes it back. */
  WITHDRAW(true, to(WITHDRAWN, REQUESTED, DRAFT, SENT, ASKED)),
  /** The last day has passed. */
  EXPIRE(true, to(EXPIRED, SENT, ASKED)),
  /** The last day is near. */
  REMIND(true, stay(SENT, ASKED));

  private final boolean sellers;
  private final Map<QuotationState, QuotationState> after;

  QuotationStep(boolean sellers, Map<QuotationState, QuotationState> after) {
    this.sellers = sellers;
    this.after = after;
  }

  /** Whether it is a step of the seller's and not of the customer's. */
  public boolean isSellers() {
    return sellers;
  }

  /** What a quotation is after the step; nothing if the step cannot be taken. */
  public Optional<QuotationState> from(QuotationState before) {
    return Optional.ofNullable(after.get(before));
  }

  /** What one side can do. */
  public static Set<QuotationStep> open(QuotationState state, boolean seller) {
    EnumSet<QuotationStep> open = EnumSet.noneOf(QuotationStep.class);
    for (QuotationStep step : values()) {
      if (step.sellers == seller && step.from(state).isPresent()) {
        open.add(step);
      }
    }
    open.remove(EXPIRE);
    open.remove(REMIND);
    return open;
  }

  private static Map<QuotationState, QuotationState> of(Map<QuotationState, QuotationState> all) {
    return new EnumMap<>(all);
  }

  private static Map<QuotationState, QuotationState> to(
      QuotationState end, QuotationState... from) {
    Map<QuotationState, QuotationState> all = new EnumMap<>(QuotationState.class);
    for (QuotationState one : from) {
      all.put(one, end);
    }
    return all;
  }

  private static Map<QuotationState, QuotationState> stay(QuotationState... states) {
    Map<QuotationState, QuotationState> all = new EnumMap<>(QuotationState.class);
    for (QuotationState one : states) {
      all.put(one, one);
    }
    return all;
  }
}

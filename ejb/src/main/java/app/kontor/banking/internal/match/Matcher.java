package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.billing.OpenItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Matches the payments of a batch with what is open in their currency, so that nothing open is
 * given away twice. Books by itself only what is exact and proven by two independent kinds of
 * evidence; everything else is proposed to a person.
 */
public final class Matcher {
  private static final int AUTO_SCORE = 110;
  private static final int AUTO_MARGIN = 25;
  private static final int PROPOSE_SCORE = 40;
  private static final int MOST_PROPOSALS = 5;
  private static final int MEDIUM_REFERENCE = 45;
  private static final int SAME_NAME = 40;

  private final Amounts amounts;
  private final PartnerIndex partners;
  private final ReferenceFinder references;

  /**
   * A matcher for one currency.
   *
   * @param open everything that can be paid
   * @param settled documents already paid in full that a payment may name by mistake
   * @param history who paid for whom
   */
  public Matcher(Collection<OpenItem> open, Collection<OpenItem> settled, PayerHistory history) {
    this.amounts = new Amounts(open);
    this.partners = new PartnerIndex(open, history);
    this.references =
        new ReferenceFinder(
            new NumberIndex(Stream.concat(open.stream(), settled.stream()).toList()));
  }

  /** One result a payment, in the order given. */
  public List<MatchResult> match(List<Payment> payments) {
    List<MatchResult> first = payments.stream().map(this::one).toList();
    List<MatchResult> ranked =
        first.stream()
            .sorted(
                Comparator.comparing(MatchResult::decision)
                    .thenComparing(Comparator.comparingInt(Matcher::scoreOf).reversed())
                    .thenComparing(result -> result.payment().bookingDate())
                    .thenComparing(result -> result.payment().id()))
            .toList();
    Map<Long, MatchResult> settled = new HashMap<>();
    for (MatchResult result : ranked) {
      settled.put(result.payment().id(), assigned(result));
    }
    List<MatchResult> results = new ArrayList<>();
    for (Payment payment : payments) {
      MatchResult result = settled.get(payment.id());
      if (result != null) {
        results.add(result);
      }
    }
    return results;
  }

  private static int scoreOf(MatchResult result) {
    return result.best().map(Proposal::score).orElse(Integer.MIN_VALUE);
  }

  private MatchResult assigned(MatchResult result) {
    MatchResult current = result;
    if (result.best().isPresent() && !amounts.fits(result.best().get())) {
      MatchResult again = one(result.payment());
      List<Evidence> remarks = new ArrayList<>(again.remarks());
      remarks.add(Evidence.of(Evidence.Code.TAKEN_BY_OTHER, 0));
      Decision decision = again.decision() == Decision.NONE ? Decision.NONE : Decision.PROPOSE;
      current = new MatchResult(result.payment(), decision, again.proposals(), remarks);
    }
    if (current.decision() != Decision.NONE) {
      current.best().ifPresent(amounts::use);
    }
    return current;
  }

  private MatchResult one(Payment payment) {
    Named found = references.find(payment);
    Map<Long, List<Evidence>> customers = partners.find(payment);
    Map<OpenItem, Evidence> open = new LinkedHashMap<>();
    found.evidence().keySet().stream()
        .filter(item -> amounts.open(item).isPositive())
        .forEach(item -> open.put(item, found.evidenceOf(item)));
    List<Evidence> remarks = remarks(payment, found, open, customers.keySet());
    List<Proposal> proposals = new Proposer(payment, amounts, partners, open, customers).propose();
    Decision decision = decide(payment, proposals, remarks, found);
    List<Proposal> shown =
        proposals.stream()
            .filter(proposal -> proposal.score() >= PROPOSE_SCORE)
            .limit(MOST_PROPOSALS)
            .toList();
    return new MatchResult(payment, decision, shown, remarks);
  }

  /** What speaks against booking the payment without a person. */
  private List<Evidence> remarks(
      Payment payment, Named found, Map<OpenItem, Evidence> open, Set<Long> customers) {
    List<Evidence> remarks = new ArrayList<>();
    boolean openNamed =
        open.values().stream().anyMatch(seen -> seen.weight() >= ReferenceFinder.STRONG);
    int least = openNamed ? ReferenceFinder.STRONG : MEDIUM_REFERENCE;
    found
        .evidence()
        .forEach(
            (item, seen) -> {
              if (!open.containsKey(item)
                  && seen.weight() >= least
                  && !isOfOrderWithMore(item, seen, open.keySet())
                  && !isReadAsOpen(item, payment, found, customers)) {
                remarks.add(Evidence.of(Evidence.Code.ALREADY_PAID, 0, seen.arguments().get(0)));
              }
            });
    refund(payment).ifPresent(word -> remarks.add(Evidence.of(Evidence.Code.REFUND, 0, word)));
    if (payment.returned()) {
      remarks.add(Evidence.of(Evidence.Code.RETURNED, 0));
    }
    if (!payment.proven()) {
      remarks.add(Evidence.of(Evidence.Code.STATEMENT_UNPROVEN, 0));
    }
    return remarks;
  }

  /** The order is named and something of it is still open. */
  private static boolean isOfOrderWithMore(OpenItem paid, Evidence seen, Set<OpenItem> open) {
    return seen.arguments().get(0).equals(paid.orderNumber().value())
        && open.stream().anyMatch(item -> item.orderNumber().equals(paid.orderNumber()));
  }

  private static Optional<String> refund(Payment payment) {
    return RefundWords.in(Fold.text(payment.spaced()))
        .or(() -> RefundWords.in(Fold.text(payment.tight())));
  }

  /**
   * The written number that fits a paid document fits an open one of the payer as well, at least as
   * exactly, and the amount says which; unless it is the paid one's amount too.
   */
  private boolean isReadAsOpen(OpenItem paid, Payment payment, Named found, Set<Long> customers) {
    return found.evidence().keySet().stream()
        .filter(item -> amounts.open(item).equals(payment.amount()))
        .filter(item -> customers.contains(item.partnerId()))
        .filter(item -> found.weightOf(item) >= found.weightOf(paid))
        .filter(item -> found.isOtherReadingOf(paid, item))
        .anyMatch(
            item -> item.partnerId() != paid.partnerId() || !paid.gross().equals(payment.amount()));
  }

  private Decision decide(
      Payment payment, List<Proposal> proposals, List<Evidence> remarks, Named named) {
    if (proposals.isEmpty() || proposals.get(0).score() < PROPOSE_SCORE) {
      return Decision.NONE;
    }
    Proposal best = proposals.get(0);
    int next = proposals.size() > 1 ? proposals.get(1).score() : 0;
    boolean sure =
        remarks.isEmpty()
            && best.score() >= AUTO_SCORE
            && best.score() - next >= AUTO_MARGIN
            && isExact(best)
            && !isContradicted(payment, best, named)
            && kindsOfEvidence(payment, best) >= 2;
    return sure ? Decision.AUTO : Decision.PROPOSE;
  }

  private static boolean isExact(Proposal proposal) {
    return proposal.has(
        Evidence.Code.AMOUNT_EXACT,
        Evidence.Code.AMOUNT_SUM,
        Evidence.Code.AMOUNT_LESS_CHARGES,
        Evidence.Code.SPLIT_STATED);
  }

  /** Something speaks against it, or a document that is not part of it is fully named. */
  private boolean isContradicted(Payment payment, Proposal proposal, Named named) {
    if (proposal.has(
        Evidence.Code.OTHER_PAYER, Evidence.Code.OTHER_VAT_ID, Evidence.Code.BEFORE_ISSUE)) {
      return true;
    }
    return named.evidence().keySet().stream()
        .filter(item -> named.weightOf(item) >= ReferenceFinder.STRONG)
        .filter(item -> amounts.open(item).isPositive())
        .filter(item -> proposal.parts().stream().noneMatch(part -> part.item().equals(item)))
        .anyMatch(item -> !isOtherReading(item, payment, proposal, named));
  }

  /** One written number fits both, and payer and amount choose what the proposal pays. */
  private boolean isOtherReading(OpenItem item, Payment payment, Proposal proposal, Named named) {
    boolean fitsAsWell =
        item.partnerId() == proposal.partnerId() && amounts.open(item).equals(payment.amount());
    return !fitsAsWell
        && isPayerKnown(proposal)
        && proposal.parts().stream().anyMatch(part -> named.isOtherReadingOf(item, part.item()));
  }

  private static boolean isPayerKnown(Proposal proposal) {
    return proposal.evidence().stream()
        .anyMatch(
            seen ->
                switch (seen.code()) {
                  case PAYER_ACCOUNT, VIRTUAL_ACCOUNT, VAT_ID -> true;
                  case NAME -> seen.weight() >= SAME_NAME;
                  default -> false;
                });
  }

  private int kindsOfEvidence(Payment payment, Proposal proposal) {
    boolean customer = isPayerKnown(proposal);
    boolean unique = proposal.has(Evidence.Code.AMOUNT_UNIQUE);
    long named =
        proposal.evidence().stream()
            .filter(
                seen ->
                    switch (seen.code()) {
                      case PAYMENT_REFERENCE, NUMBER, NUMBER_LIKE ->
                          seen.weight() >= MEDIUM_REFERENCE;
                      case NUMBER_OF_OTHER_KIND ->
                          seen.weight() >= MEDIUM_REFERENCE && customer && unique;
                      default -> false;
                    })
            .count();
    boolean allNamed = named == proposal.parts().size();
    if (proposal.has(Evidence.Code.AMOUNT_SUM) && !allNamed) {
      return 0;
    }
    if (!allNamed && (!unique || references.namesUnknown(payment))) {
      return 0;
    }
    int kinds = (customer ? 1 : 0) + (allNamed ? 1 : 0) + (unique ? 1 : 0);
    boolean checked = proposal.has(Evidence.Code.PAYMENT_REFERENCE) && proposal.parts().size() == 1;
    return kinds + (checked ? 1 : 0);
  }
}

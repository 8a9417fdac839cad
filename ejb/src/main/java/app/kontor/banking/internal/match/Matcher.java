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
    Map<OpenItem, Evidence> found = references.find(payment);
    Map<OpenItem, Evidence> open = new LinkedHashMap<>();
    List<Evidence> remarks = new ArrayList<>();
    boolean openNamed =
        found.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getValue().weight() >= ReferenceFinder.STRONG
                        && amounts.open(entry.getKey()).isPositive());
    found.forEach(
        (item, evidence) -> {
          if (amounts.open(item).isPositive()) {
            open.put(item, evidence);
          } else if (evidence.weight() >= (openNamed ? ReferenceFinder.STRONG : MEDIUM_REFERENCE)) {
            remarks.add(Evidence.of(Evidence.Code.ALREADY_PAID, 0, item.documentNumber()));
          }
        });
    if (!payment.proven()) {
      remarks.add(Evidence.of(Evidence.Code.STATEMENT_UNPROVEN, 0));
    }
    List<Proposal> proposals =
        new Proposer(payment, amounts, partners, open, partners.find(payment)).propose();
    Decision decision = decide(payment, proposals, remarks, open);
    List<Proposal> shown =
        proposals.stream()
            .filter(proposal -> proposal.score() >= PROPOSE_SCORE)
            .limit(MOST_PROPOSALS)
            .toList();
    return new MatchResult(payment, decision, shown, remarks);
  }

  private Decision decide(
      Payment payment,
      List<Proposal> proposals,
      List<Evidence> remarks,
      Map<OpenItem, Evidence> named) {
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
            && !isContradicted(best, named)
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
  private static boolean isContradicted(Proposal proposal, Map<OpenItem, Evidence> named) {
    if (proposal.has(
        Evidence.Code.OTHER_PAYER, Evidence.Code.OTHER_VAT_ID, Evidence.Code.BEFORE_ISSUE)) {
      return true;
    }
    return named.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().weight() >= ReferenceFinder.STRONG
                    && proposal.parts().stream()
                        .noneMatch(part -> part.item().equals(entry.getKey())));
  }

  private int kindsOfEvidence(Payment payment, Proposal proposal) {
    boolean customer =
        proposal.evidence().stream()
            .anyMatch(
                seen ->
                    switch (seen.code()) {
                      case PAYER_ACCOUNT, VIRTUAL_ACCOUNT, VAT_ID -> true;
                      case NAME -> seen.weight() >= SAME_NAME;
                      default -> false;
                    });
    long named =
        proposal.evidence().stream()
            .filter(
                seen ->
                    switch (seen.code()) {
                      case PAYMENT_REFERENCE, NUMBER, NUMBER_LIKE ->
                          seen.weight() >= MEDIUM_REFERENCE;
                      default -> false;
                    })
            .count();
    boolean allNamed = named == proposal.parts().size();
    boolean unique = proposal.has(Evidence.Code.AMOUNT_UNIQUE);
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

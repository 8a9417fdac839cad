package app.kontor.banking.internal.kept;

import app.kontor.banking.ProposalView;
import app.kontor.banking.ReasonView;
import app.kontor.banking.internal.kept.Reasons.Reason;
import app.kontor.banking.internal.match.MatchResult;
import app.kontor.banking.internal.match.Proposal;
import app.kontor.billing.DocumentNumber;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.json.JsonLibrary;
import java.util.List;
import java.util.stream.IntStream;

/** What was found for an entry: proposals with their parts and reasons, and remarks. */
public record Findings(List<Found> proposals, List<Reason> remarks) {
  public Findings {
    proposals = List.copyOf(proposals);
    remarks = List.copyOf(remarks);
  }

  /** One proposal, the best one first. */
  public record Found(String partner, int score, List<Part> parts, List<Reason> reasons) {
    public Found {
      parts = List.copyOf(parts);
      reasons = List.copyOf(reasons);
    }

    static Found of(Proposal proposal) {
      return new Found(
          proposal.parts().get(0).item().partnerName(),
          proposal.score(),
          proposal.parts().stream().map(Part::of).toList(),
          proposal.evidence().stream().map(Reason::of).toList());
    }

    ProposalView view(int position) {
      return new ProposalView(
          position,
          partner,
          parts.stream().map(Part::view).toList(),
          score,
          reasons.stream().map(Reason::view).toList());
    }
  }

  /**
   * What one document gets.
   *
   * @param amount with its currency: {@code "PLN 5.00"}
   * @param open what is open on the document, with its currency
   */
  public record Part(String document, String order, String amount, String open) {
    static Part of(Proposal.Part part) {
      return new Part(
          part.item().documentNumber().value(),
          part.item().orderNumber().value(),
          part.amount().toString(),
          part.item().open().toString());
    }

    ProposalView.Part view() {
      return new ProposalView.Part(
          new DocumentNumber(document),
          new OrderNumber(order),
          Money.parse(amount),
          Money.parse(open));
    }
  }

  /** What the matcher found. */
  public static Findings of(MatchResult result) {
    return new Findings(
        result.proposals().stream().map(Found::of).toList(),
        result.remarks().stream().map(Reason::of).toList());
  }

  /** For the column. */
  public String json() {
    return proposals.isEmpty() && remarks.isEmpty() ? "" : JsonLibrary.write(this);
  }

  /** What the column says. */
  public static Findings read(String column) {
    return column.isEmpty()
        ? new Findings(List.of(), List.of())
        : JsonLibrary.read(column, Findings.class);
  }

  /** The proposals as people see them. */
  public List<ProposalView> proposalViews() {
    return IntStream.range(0, proposals.size())
        .mapToObj(position -> proposals.get(position).view(position))
        .toList();
  }

  /** The remarks as people see them. */
  public List<ReasonView> remarkViews() {
    return remarks.stream().map(Reason::view).toList();
  }
}

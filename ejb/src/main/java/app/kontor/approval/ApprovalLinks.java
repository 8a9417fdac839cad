package app.kontor.approval;

import app.kontor.ordering.OrderNumber;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Links in mails by which an approver decides on one request without signing in. Looking uses
 * nothing up, because mail programs look at links too; a link decides once and holds for a week. It
 * signs nobody in and opens nothing else.
 */
@Local
public interface ApprovalLinks {

  /**
   * Makes a link for a mail that leaves now; earlier ones of the same person and request end.
   *
   * @return its token, empty if the request is decided or the person may not decide on it
   */
  String issue(long sellerId, String reference, String email);

  /** What the link is about; empty for a link that never was, has ended or expired. */
  Optional<Linked> look(String token);

  /**
   * Approves as {@link Approvals#approve} does.
   *
   * @param most gross in the request's currency
   * @throws UnknownApproval for a link that does not hold
   */
  OrderNumber approve(String token, BigDecimal most);

  /**
   * Declines as {@link Approvals#decline} does.
   *
   * @throws UnknownApproval for a link that does not hold
   */
  void decline(String token, String reason);

  /**
   * A request as the one sees it who got the link.
   *
   * @param person name of that one
   */
  record Linked(String person, ApprovalDetail request) implements Serializable {}
}

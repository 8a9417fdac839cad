package app.kontor.approval;

import app.kontor.money.Money;
import java.util.Locale;

/**
 * Somebody asks for approval; one of those who may approve is to be told.
 *
 * @param requester name of who asks
 */
public record ApprovalAsked(
    long sellerId,
    long partnerId,
    String reference,
    String requester,
    Money net,
    ApprovalReason reason,
    Reader approver) {

  /** Whom to tell. */
  public record Reader(String email, String name, Locale language) {}
}

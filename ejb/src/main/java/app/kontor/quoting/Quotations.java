package app.kontor.quoting;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.util.List;

/**
 * Quotations of the actor's company, or of all customers for staff. A customer sees what it has
 * asked for and what was sent, never what staff are writing.
 */
@Local
public interface Quotations {
  /** Most lines, as many as an order has. */
  int MAX_LINES = 500;

  int MAX_SUBJECT = 120;
  int MAX_TEXT = 2000;
  int MAX_REASON = 500;

  /** Quotations within the actor's scope, the latest change first. */
  Page<QuotationSummary> list(QuotationFilter filter, PageRequest page);

  /**
   * A quotation within the actor's scope.
   *
   * @throws UnknownQuotation also if it is another company's, or not sent yet
   */
  QuotationDetail quotation(QuotationNumber number);

  /**
   * Asks for a quotation for the actor's company.
   *
   * @return its number, the same for a repeated key
   * @throws app.kontor.platform.failure.InvalidInput naming {@code note}, {@code wishedOn}, {@code
   *     targetNet}, or the line from 0 as in {@code 2:quantity}
   */
  QuotationNumber ask(AskQuotation command);

  /**
   * Begins a quotation for a customer or for somebody who is none yet.
   *
   * @return its number, the same for a repeated key
   * @throws app.kontor.platform.failure.InvalidInput naming the field; QUOTATION_NO_CONTACT at
   *     {@code email} if there is neither e-mail nor phone
   */
  QuotationNumber begin(NewQuotation command);

  /**
   * Keeps what staff have written; what was sent stays.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field, or the line from 0
   * @throws QuotationNotOpen if it has ended
   */
  void edit(QuotationNumber number, QuotationDraft draft);

  /**
   * Sends what is written as a new version, which is kept as it is.
   *
   * @param version as it was read
   * @throws app.kontor.platform.failure.InvalidInput QUOTATION_EMPTY, QUOTATION_UNPRICED at {@code
   *     lines}, DATE_IN_THE_PAST at {@code validUntil}
   */
  void send(QuotationNumber number, long version);

  /**
   * A customer asks back, or staff answer.
   *
   * @param key idempotency key of the form
   */
  void say(QuotationNumber number, String key, String text);

  /**
   * The seller takes it back.
   *
   * @param version as it was read
   */
  void withdraw(QuotationNumber number, long version, String reason);

  /**
   * The customer orders at the prices quoted, once.
   *
   * @return number of the order
   * @throws QuotationNotOpen if it has ended or was accepted before
   * @throws app.kontor.platform.failure.ChangedMeanwhile if another version was sent since
   */
  String accept(String key, QuotationNumber number, AcceptQuotation command);

  /**
   * The customer does not want it.
   *
   * @param version as it was read
   */
  void decline(QuotationNumber number, long version, String reason);

  /**
   * A link by which it can be answered without signing in, for handing over; it is shown once and
   * kept nowhere.
   *
   * @return the token of the link
   * @throws QuotationNotOpen if there is nothing to be answered
   */
  String link(QuotationNumber number);

  /** The same for a mail that leaves; empty if the quotation is none any more. */
  String linkForMail(QuotationNumber number);

  /** The delivery methods that a quotation can name. */
  List<Method> methods(QuotationNumber number);

  /** A delivery method as the reader calls it. */
  record Method(String code, String name) implements Serializable {}

  /**
   * The PDF of a version as it was sent.
   *
   * @throws UnknownQuotation also if there is no such version
   */
  QuotationFile file(QuotationNumber number, int sent);
}

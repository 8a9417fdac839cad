package app.kontor.web.order.orders;

import app.kontor.ordering.DeliveryOffer;
import app.kontor.ordering.EarlierTerms;
import app.kontor.party.DeliveryAddress;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Texts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where, how and when goods of an order are wanted and what the customer says to it, while somebody
 * fills it in: the customer's own people or staff.
 */
public class TermsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private List<DeliveryAddress> addresses = List.of();
  private List<Choice> methods = List.of();
  private List<Choice> payments = List.of();
  private String address = "";
  private String method = "";
  private String payment = "";
  private @Nullable LocalDate requestedDate;
  private String buyerReference = "";
  private String note = "";
  private boolean ownNumberNeeded;
  private EarlierTerms earlier = EarlierTerms.NONE;
  private String lastReference = "";
  private final WishesForm wishes = new WishesForm();

  /** What can be chosen from; nothing of it is chosen yet. */
  public void offer(
      List<DeliveryAddress> to, List<DeliveryOffer> by, List<Choice> on, Texts texts) {
    addresses = List.copyOf(to);
    payments = List.copyOf(on);
    payment = payments.isEmpty() ? "" : payments.get(0).value();
    methods = by.stream().map(one -> new Choice(one.code(), words(one, texts))).toList();
  }

  /** What the customer asks of its orders, and what it said with earlier ones. */
  public void suggest(boolean needed, EarlierTerms said, Texts texts) {
    ownNumberNeeded = needed;
    earlier = said;
    lastReference =
        said.reference() == null ? "" : texts.of("checkout.last-reference", said.reference());
  }

  /** Whether nothing is ordered without the customer's own number. */
  public boolean isOwnNumberNeeded() {
    return ownNumberNeeded;
  }

  /** What was said with earlier orders. */
  public EarlierTerms getEarlier() {
    return earlier;
  }

  /** The own number of the latest order, in words; empty if there is none. */
  public String getLastReference() {
    return lastReference;
  }

  /** A method with its charge; with the zones where it costs different things or does not go. */
  private static String words(DeliveryOffer offer, Texts texts) {
    boolean same =
        offer.everywhere()
            && offer.charges().stream()
                    .map(to -> List.of(to.charge(), to.least()))
                    .distinct()
                    .count()
                == 1;
    if (same) {
      DeliveryOffer.ToZone first = offer.charges().get(0);
      return texts.of(
          first.least() ? "checkout.method.least" : "checkout.method.choice",
          offer.name(),
          first.charge());
    }
    return texts.of(
        "checkout.method.zones",
        offer.name(),
        offer.charges().stream()
            .map(
                to ->
                    texts.of(
                        to.least() ? "checkout.method.zone.least" : "checkout.method.zone",
                        to.zone(),
                        to.charge()))
            .collect(Collectors.joining("; ")));
  }

  /** Chooses the first address and the first method. */
  public void chooseFirst() {
    address = addresses.isEmpty() ? "" : addresses.get(0).code();
    method = methods.isEmpty() ? "" : methods.get(0).value();
  }

  public List<Choice> getAddresses() {
    return addresses.stream()
        .map(one -> new Choice(one.code(), one.address().name() + ", " + one.address().localLine()))
        .toList();
  }

  /** The address chosen, for a review. */
  public @Nullable DeliveryAddress getChosenAddress() {
    return addresses.stream().filter(one -> one.code().equals(address)).findFirst().orElse(null);
  }

  public List<Choice> getMethods() {
    return methods;
  }

  /** The words of the method chosen. */
  public String getMethodName() {
    return label(methods, method);
  }

  private static String label(List<Choice> choices, String chosen) {
    return choices.stream()
        .filter(choice -> choice.value().equals(chosen))
        .map(Choice::label)
        .findFirst()
        .orElse("");
  }

  /** Terms of payment, those that hold for the customer first. */
  public List<Choice> getPayments() {
    return payments;
  }

  /** Whether there is more than one to choose from. */
  public boolean isPaymentChosen() {
    return payments.size() > 1;
  }

  /** The words of the terms of payment chosen. */
  public String getPaymentName() {
    return label(payments, payment);
  }

  public String getPayment() {
    return payment;
  }

  public void setPayment(@Nullable String payment) {
    this.payment = payment == null ? "" : payment;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(String method) {
    this.method = method;
  }

  public @Nullable LocalDate getRequestedDate() {
    return requestedDate;
  }

  public void setRequestedDate(@Nullable LocalDate requestedDate) {
    this.requestedDate = requestedDate;
  }

  public String getBuyerReference() {
    return buyerReference;
  }

  public void setBuyerReference(@Nullable String buyerReference) {
    this.buyerReference = buyerReference == null ? "" : buyerReference;
  }

  /** What else is said of the order and of its lines. */
  public WishesForm getWishes() {
    return wishes;
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note;
  }
}

package app.kontor.web.order.orders;

import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.party.DeliveryAddress;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Texts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where, how and when goods of an order are wanted and what the customer says to it, while somebody
 * fills it in: the customer's own people or staff.
 */
public class TermsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private List<DeliveryAddress> addresses = List.of();
  private List<Choice> methods = List.of();
  private String address = "";
  private String method = "";
  private @Nullable LocalDate requestedDate;
  private String buyerReference = "";
  private String note = "";

  /** What can be chosen from; nothing of it is chosen yet. */
  public void offer(List<DeliveryAddress> to, List<DeliveryMethod> by, Texts texts) {
    addresses = List.copyOf(to);
    methods =
        by.stream()
            .map(
                one ->
                    new Choice(
                        one.code(), texts.of("checkout.method.choice", one.name(), one.charge())))
            .toList();
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
    return methods.stream()
        .filter(choice -> choice.value().equals(method))
        .map(Choice::label)
        .findFirst()
        .orElse("");
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

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note;
  }
}

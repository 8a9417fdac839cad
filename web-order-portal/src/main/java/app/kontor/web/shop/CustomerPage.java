package app.kontor.web.shop;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.platform.data.PageRequest;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with delivery addresses and latest orders: any for staff, the own for its people. */
@Named
@ViewScoped
public class CustomerPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LATEST = 8;

  @EJB private Parties parties;
  @EJB private Partners partners;
  @EJB private Ordering ordering;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;

  private String number = "";
  private @Nullable Partner partner;
  private List<DeliveryAddress> addresses = List.of();
  private List<OrderSummary> orders = List.of();

  /** Reads the customer; an unknown number answers as such. */
  public void load() {
    Partner found =
        actor.get().isStaff() ? parties.partner(new PartnerNumber(number)) : parties.ownPartner();
    partner = found;
    number = found.number().value();
    addresses = List.copyOf(parties.deliveryAddresses(new PartnerNumber(number)));
    if (actor.get().isStaff() && actor.get().may(Permission.ORDER_VIEW)) {
      OrderFilter filter = new OrderFilter(found.name(), null, null, null, null);
      orders = List.copyOf(ordering.list(filter, PageRequest.first(LATEST)).rows());
    }
  }

  /** Removes a delivery address as it was shown. */
  public String remove(DeliveryAddress address) {
    partners.removeAddress(new PartnerNumber(number), address.code(), address.version());
    page.done("customer.address.removed", address.code());
    return actor.get().isStaff()
        ? page.redirect("/office/customer.xhtml", "customer", number)
        : page.redirect("/company.xhtml");
  }

  /** Whether the actor may change the delivery addresses. */
  public boolean isKeepingAddresses() {
    return actor
        .get()
        .may(actor.get().isStaff() ? Permission.PARTNER_MANAGE : Permission.COMPANY_MANAGE);
  }

  public Partner getPartner() {
    if (partner == null) {
      throw new PageNotLoaded("a customer");
    }
    return partner;
  }

  public List<DeliveryAddress> getAddresses() {
    return addresses;
  }

  public List<OrderSummary> getOrders() {
    return orders;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }
}

package app.kontor.web.shop;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.party.CustomerGroups;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.OrderDemands;
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
  @EJB private CustomerGroups groups;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;

  private String number = "";
  private @Nullable Partner partner;
  private List<DeliveryAddress> addresses = List.of();
  private List<OrderSummary> orders = List.of();
  private List<GroupChoice> groupChoices = List.of();
  private long version;
  private long demandsVersion;
  private boolean ownNumber;

  /** Reads the customer; an unknown number answers as such. */
  public void load() {
    Partner found =
        actor.get().isStaff() ? parties.partner(new PartnerNumber(number)) : parties.ownPartner();
    partner = found;
    number = found.number().value();
    addresses = List.copyOf(parties.addressBook(new PartnerNumber(number)));
    if (isKeepingAddresses()) {
      OrderDemands demands = partners.demands(found.number());
      demandsVersion = demands.version();
      ownNumber = demands.ownNumber();
    }
    if (isGrouping()) {
      CustomerGroups.Membership in = groups.membership(found.number());
      version = in.version();
      groupChoices =
          groups.groups().stream()
              .map(group -> new GroupChoice(group, in.groups().contains(group.code())))
              .toList();
    }
    if (actor.get().isStaff() && actor.get().may(Permission.ORDER_VIEW)) {
      OrderFilter filter = new OrderFilter(found.name(), null, null, null, null);
      orders = List.copyOf(ordering.list(filter, PageRequest.first(LATEST)).rows());
    }
  }

  /** Removes a delivery address as it was shown. */
  public String remove(DeliveryAddress address) {
    partners.removeAddress(new PartnerNumber(number), address.code(), address.version());
    page.done("customer.address.removed", address.code());
    return again();
  }

  private String again() {
    return actor.get().isStaff()
        ? page.redirect("/office/customer.xhtml", "customer", number)
        : page.redirect("/company.xhtml");
  }

  /** Keeps what the customer asks of its orders. */
  public String demand() {
    partners.demand(new OrderDemands(new PartnerNumber(number), demandsVersion, ownNumber));
    page.done("customer.demands.saved");
    return again();
  }

  /** Whether each order needs the customer's own number. */
  public boolean isOwnNumber() {
    return ownNumber;
  }

  public void setOwnNumber(boolean ownNumber) {
    this.ownNumber = ownNumber;
  }

  /** The version that was read with what is asked of orders. */
  public long getDemandsVersion() {
    return demandsVersion;
  }

  public void setDemandsVersion(long demandsVersion) {
    this.demandsVersion = demandsVersion;
  }

  /** Keeps which groups the customer is in. */
  public String assign() {
    List<String> codes =
        groupChoices.stream()
            .filter(GroupChoice::isIn)
            .map(choice -> choice.getGroup().code())
            .toList();
    groups.assign(new CustomerGroups.Membership(new PartnerNumber(number), version, codes));
    page.done("customer.groups.saved");
    return page.redirect("/office/customer.xhtml", "customer", number);
  }

  /** Whether the actor says which groups the customer is in. */
  public boolean isGrouping() {
    return actor.get().isStaff() && actor.get().may(Permission.PARTNER_MANAGE);
  }

  public List<GroupChoice> getGroupChoices() {
    return groupChoices;
  }

  /** The customer's version as it was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
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

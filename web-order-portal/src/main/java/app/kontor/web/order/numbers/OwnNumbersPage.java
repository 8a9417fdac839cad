package app.kontor.web.order.numbers;

import app.kontor.catalogue.BuyersNumber;
import app.kontor.catalogue.BuyersNumberList;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer calls items: the own company's for buyers, a chosen customer's for staff. */
@Named
@ViewScoped
public class OwnNumbersPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private BuyersNumbers numbers;
  @EJB private Parties parties;
  @Inject private PageInfo page;
  @Inject private ListPages lists;

  private final OwnNumberForm entry = new OwnNumberForm();
  private String customer = "";
  private String customerName = "";
  private List<BuyersNumber> rows = List.of();

  /** Reads the customer that staff have chosen, and its numbers. */
  public void load() {
    if (!customer.isEmpty()) {
      Partner found = parties.partner(new PartnerNumber(customer));
      customer = found.number().value();
      customerName = found.name();
    }
    rows = lists.load(BuyersNumberList.SHAPE).found().rows();
  }

  /** Keeps what was entered. */
  public String keep() {
    entry.setPartnerNumber(customer);
    numbers.keep(page.key(), entry.data());
    page.done("own-numbers.kept", entry.getNumber());
    return again();
  }

  /** Shows and prints this one of an item's. */
  public String prefer(BuyersNumber number) {
    numbers.prefer(new PartnerNumber(customer), number.id(), number.version());
    page.done("own-numbers.preferred", number.number());
    return again();
  }

  public String remove(BuyersNumber number) {
    numbers.remove(new PartnerNumber(customer), number.id(), number.version());
    page.done("own-numbers.removed", number.number());
    return again();
  }

  private String again() {
    return customer.isEmpty()
        ? page.redirect("/own-numbers.xhtml")
        : page.redirect("/office/own-numbers.xhtml", "customer", customer);
  }

  public OwnNumberForm getEntry() {
    return entry;
  }

  public List<BuyersNumber> getRows() {
    return rows;
  }

  public String getCustomerName() {
    return customerName;
  }

  /** Number of the customer that staff have chosen; empty for the own company. */
  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer.strip();
  }

  /** The item that a link here is about. */
  public String getItem() {
    return entry.getItemNumber();
  }

  public void setItem(@Nullable String item) {
    entry.setItemNumber(item);
  }
}

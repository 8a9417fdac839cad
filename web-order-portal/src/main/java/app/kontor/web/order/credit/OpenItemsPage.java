package app.kontor.web.order.credit;

import app.kontor.credit.Accounts;
import app.kontor.credit.CustomerAccount;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageNotLoaded;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is open on a customer's accounts: of the one staff look at, or of the reader's company. */
@Named
@RequestScoped
public class OpenItemsPage {
  @EJB private Accounts accounts;
  @EJB private Parties parties;
  @Inject private ListPages lists;

  private String customer = "";
  private @Nullable Partner partner;
  private List<CustomerAccount> all = List.of();

  /** For staff: the customer that the address names. */
  public void load() {
    Partner found = parties.partner(new PartnerNumber(customer));
    partner = found;
    customer = found.number().value();
    read();
  }

  /** For the customer's own people. */
  public void loadOwn() {
    read();
  }

  private void read() {
    all = accounts.accountsOf(new PartnerNumber(customer));
    lists.load("open-items");
  }

  public Partner getPartner() {
    if (partner == null) {
      throw new PageNotLoaded("a customer");
    }
    return partner;
  }

  /** One account per currency. */
  public List<CustomerAccount> getAll() {
    return all;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer.strip();
  }
}

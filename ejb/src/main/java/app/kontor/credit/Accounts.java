package app.kontor.credit;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;

/**
 * Customers' accounts as they are now, read from the documents and the bank's entries themselves.
 * People of a customer see their own.
 */
@Local
public interface Accounts {

  /** Accounts within the actor's scope, by customer number and currency. */
  Page<CustomerAccount> accounts(AccountFilter filter, PageRequest page);

  /**
   * The accounts of a customer, one per currency; empty if there never was anything.
   *
   * @param customer empty for the actor's own company
   * @throws app.kontor.party.UnknownPartner also if it is another company's
   */
  List<CustomerAccount> accountsOf(PartnerNumber customer);

  /**
   * What is open on a customer's accounts, the longest due first.
   *
   * @param customer empty for the actor's own company
   * @throws app.kontor.party.UnknownPartner also if it is another company's
   */
  Page<AccountItem> open(PartnerNumber customer, PageRequest page);
}

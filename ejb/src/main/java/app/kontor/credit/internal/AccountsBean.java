package app.kontor.credit.internal;

import app.kontor.credit.AccountFilter;
import app.kontor.credit.AccountItem;
import app.kontor.credit.Accounts;
import app.kontor.credit.CustomerAccount;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows customers' accounts. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountsBean implements Accounts {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private AccountRows rows;

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public Page<CustomerAccount> accounts(AccountFilter filter, PageRequest page) {
    return rows.list(actor.get().scope(), filter, page, today());
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public List<CustomerAccount> accountsOf(PartnerNumber customer) {
    return rows.of(actor.get().sellerId(), partner(customer).id(), today());
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public Page<AccountItem> open(PartnerNumber customer, PageRequest page) {
    return rows.open(partner(customer).id(), page, today());
  }

  private Partner partner(PartnerNumber customer) {
    return customer.value().isBlank() ? parties.ownPartner() : parties.partner(customer);
  }

  private LocalDate today() {
    return parties.seller().today(clock);
  }
}

package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.BankAccount;
import app.kontor.party.BankAccountRules;
import app.kontor.party.BankAccounts;
import app.kontor.party.Seller;
import app.kontor.party.model.SellingParty;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The actor's seller's accounts; see {@link BankAccounts}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BankAccountsBean implements BankAccounts {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private ReferenceData reference;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public List<BankAccount> all() {
    return em.find(SellingParty.class, actor.get().sellerId()).accounts();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public String add(String key, BankAccount account) {
    return once.run(
            "add-bank-account",
            actor.get().userId() + ":" + key,
            account,
            Made.class,
            () -> new Made(toChange().add(account).key()))
        .reference();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(BankAccount account) {
    audit.compare(toChange().change(account), BankAccountRules.checked(account));
  }

  /** One after the other, because at most one account takes other currencies. */
  private SellingParty toChange() {
    reference.changed(Seller.TOPIC);
    return em.find(SellingParty.class, actor.get().sellerId(), LockModeType.PESSIMISTIC_WRITE);
  }
}

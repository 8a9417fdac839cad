package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.CustomerGroup;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PaymentTerms;
import app.kontor.party.PaymentTermsBook;
import app.kontor.party.StillUsed;
import app.kontor.party.TermsOfPayment;
import app.kontor.party.model.TermsRecord;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeping payment terms behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TermsOfPaymentBean implements TermsOfPayment {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private KeptPaymentTerms kept;
  @Inject private GroupRepository groups;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed({Permission.SETTINGS_MANAGE, Permission.PARTNER_MANAGE})
  public PaymentTermsBook book() {
    return kept.of(seller());
  }

  @Override
  @Allowed({Permission.ORDER_PLACE, Permission.ORDER_ENTER})
  public List<PaymentTerms> offered(PartnerNumber customer) {
    PaymentTerms own = parties.partner(customer).terms();
    PaymentTermsBook all = kept.of(seller());
    return actor.get().may(Permission.ORDER_ENTER) ? all.agreeable(own) : all.choices(own);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public String add(String key, PaymentTerms terms) {
    return once.run(
            "add-payment-terms",
            actor.get().userId() + ":" + key,
            terms,
            Made.class,
            () -> {
              TermsRecord added = new TermsRecord(seller(), terms);
              if (held().stream().anyMatch(one -> one.code().equals(terms.code()))) {
                throw new InvalidInput("code", "CODE_TAKEN", terms.code());
              }
              checkGroups(terms);
              kept.add(added);
              return new Made(terms.code());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(PaymentTerms data) {
    TermsRecord terms = found(data.code());
    PaymentTerms before = terms.view();
    terms.change(data);
    checkGroups(data);
    // names and groups are rows of their own, and whoever read the old ones must notice
    if (terms.version() > 0) {
      em.lock(terms, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    audit.compare(before, data);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void remove(String code, long version) {
    TermsRecord terms = found(code);
    terms.require(version);
    kept.customers(seller(), code).stream()
        .findFirst()
        .ifPresent(
            customer -> {
              throw StillUsed.terms(code, customer);
            });
    kept.remove(terms);
  }

  private void checkGroups(PaymentTerms terms) {
    List<String> known = groups.all(seller()).stream().map(CustomerGroup::code).toList();
    for (String group : terms.groups()) {
      if (!known.contains(group)) {
        throw new InvalidInput("groups", "NOT_A_VALUE", group);
      }
    }
  }

  private TermsRecord found(String code) {
    return held().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(ChangedMeanwhile::new);
  }

  /** Customers that agree terms hold the seller too, so that what is looked for stays away. */
  private List<TermsRecord> held() {
    parties.hold(seller());
    return kept.toChange(seller());
  }

  private long seller() {
    return actor.get().sellerId();
  }
}

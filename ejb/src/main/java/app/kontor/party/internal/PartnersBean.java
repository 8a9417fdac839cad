package app.kontor.party.internal;

import app.kontor.access.Allowed;
import app.kontor.access.AuditChanges;
import app.kontor.access.CurrentActor;
import app.kontor.access.Permission;
import app.kontor.access.UseCases;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Partner;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerRules;
import app.kontor.party.Partners;
import app.kontor.party.UnknownPartner;
import app.kontor.platform.ChangedMeanwhile;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.Once;
import app.kontor.platform.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Keeping partners behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PartnersBean implements Partners {
  @Inject private CurrentActor actor;
  @Inject private PartyRows rows;
  @Inject private PartyChanges changes;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public PartnerData data(String number) {
    Partner partner = partner(number);
    return new PartnerData(
        partner.number(),
        changes.version(partner.id()),
        partner.address(),
        partner.vatId(),
        partner.language().getLanguage(),
        partner.currency().getCurrencyCode(),
        partner.priceList(),
        partner.paymentDays(),
        partner.active());
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public String create(String key, PartnerData typed) {
    PartnerData data = typed.normalised();
    check(data);
    return once.run(
            "create-partner",
            actor.get().userId() + ":" + key,
            data,
            Made.class,
            () -> {
              if (rows.byNumber(data.number(), actor.get().scope()).isPresent()) {
                throw new InvalidInput("partnerNumber", "NUMBER_TAKEN", data.number());
              }
              PartnerData tidy = data.tidied();
              long id = changes.insert(seller(), tidy);
              changes.add(id, new DeliveryAddress("HQ", tidy.address(), true));
              return new Made(data.number());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public void change(PartnerData typed) {
    PartnerData data = typed.normalised();
    check(data);
    PartnerData before = data(data.number());
    if (!changes.update(partner(data.number()).id(), data.tidied())) {
      throw new ChangedMeanwhile();
    }
    audit.compare(before, data);
  }

  @Override
  @Allowed(
      value = {Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void keepAddress(String partnerNumber, DeliveryAddress address) {
    PartnerRules.check(address);
    long partner = partner(partnerNumber).id();
    DeliveryAddress tidy = address.tidied();
    if (address.version() == DeliveryAddress.NEW) {
      if (changes.isTaken(partner, address.code())) {
        throw new InvalidInput("addressCode", "CODE_TAKEN", address.code());
      }
      changes.add(partner, tidy);
      return;
    }
    List<DeliveryAddress> before = rows.addresses(partner);
    if (!changes.change(partner, tidy)) {
      throw new ChangedMeanwhile();
    }
    before.stream()
        .filter(one -> one.code().equals(address.code()))
        .forEach(one -> audit.compare(one, tidy));
  }

  @Override
  @Allowed(
      value = {Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void removeAddress(String partnerNumber, String code, long version) {
    long partner = partner(partnerNumber).id();
    if (!changes.remove(partner, code, version) && changes.isTaken(partner, code)) {
      throw new ChangedMeanwhile();
    }
  }

  private void check(PartnerData data) {
    PartnerRules.check(data);
    if (!changes.isSoldIn(seller(), data.currency())) {
      throw new InvalidInput("partnerCurrency", "NOT_A_VALUE", data.currency());
    }
    String list = data.priceList();
    if (list != null && !changes.isListIn(seller(), list, data.currency())) {
      throw new InvalidInput("priceList", "NOT_A_VALUE", list);
    }
  }

  private Partner partner(String number) {
    return rows.byNumber(number, actor.get().scope()).orElseThrow(() -> new UnknownPartner(number));
  }

  private long seller() {
    return actor.get().sellerId();
  }
}

package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.AgreedPriceLists;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.party.model.TradingPartner;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeping partners behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PartnersBean implements Partners {
  @Inject private CurrentActor actor;
  @Inject private PartnerRepository partners;
  @Inject private AgreedPriceLists priceLists;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public PartnerData data(PartnerNumber number) {
    return partners.get(number, scope()).data();
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public PartnerNumber create(String key, PartnerData typed) {
    PartnerData data = typed.normalised();
    return new PartnerNumber(
        once.run(
                "create-partner",
                actor.get().userId() + ":" + key,
                data,
                Made.class,
                () -> {
                  TradingPartner partner = new TradingPartner(scope().sellerId(), data, priceLists);
                  if (partners.isTaken(data.number(), scope())) {
                    throw new InvalidInput("partnerNumber", "NUMBER_TAKEN", data.number());
                  }
                  partners.add(partner);
                  return new Made(data.number().value());
                })
            .reference());
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public void change(PartnerData typed) {
    PartnerData data = typed.normalised();
    TradingPartner partner = partners.toChange(data.number(), scope(), false);
    PartnerData before = partner.data();
    partner.change(data, priceLists);
    audit.compare(before, data);
  }

  @Override
  @Allowed(
      value = {Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void keepAddress(PartnerNumber partnerNumber, DeliveryAddress address) {
    TradingPartner partner = partners.toChange(partnerNumber, scope(), true);
    if (address.version() == DeliveryAddress.NEW) {
      partner.add(address);
    } else {
      audit.compare(partner.change(address), address.tidied());
    }
  }

  @Override
  @Allowed(
      value = {Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void removeAddress(PartnerNumber partnerNumber, String code, long version) {
    partners.toChange(partnerNumber, scope(), true).remove(code, version);
  }

  private PartnerScope scope() {
    return actor.get().scope();
  }
}

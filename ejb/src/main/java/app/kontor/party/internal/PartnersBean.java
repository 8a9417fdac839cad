package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.AgreedPriceLists;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.OrderDemands;
import app.kontor.party.Parties;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerDelivery;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.party.Zone;
import app.kontor.party.model.PartnerAddress;
import app.kontor.party.model.TradingPartner;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeping partners behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PartnersBean implements Partners {
  @Inject private CurrentActor actor;
  @Inject private PartnerRepository partners;
  @Inject private AgreedPriceLists priceLists;
  @Inject private KeptZones zones;
  @Inject private KeptPaymentTerms terms;
  @Inject private Parties parties;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public PartnerData data(PartnerNumber number) {
    return partners.get(number, scope()).data();
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public Map<PartnerNumber, PartnerData> data(Collection<PartnerNumber> numbers) {
    return partners.all(numbers, scope()).stream()
        .map(TradingPartner::data)
        .collect(Collectors.toMap(PartnerData::number, Function.identity()));
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public Map<PartnerNumber, InvalidInput> refusals(Collection<PartnerData> some) {
    Map<PartnerNumber, InvalidInput> refusals = new HashMap<>();
    for (PartnerData data : some) {
      try {
        TradingPartner.check(scope().sellerId(), inZone(data.normalised()), priceLists);
        checkTerms(data);
      } catch (InvalidInput refusal) {
        refusals.put(data.number(), refusal);
      }
    }
    return refusals;
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public Map<PartnerNumber, List<DeliveryAddress>> addresses(Collection<PartnerNumber> numbers) {
    return partners.addresses(numbers, scope()).stream()
        .collect(
            Collectors.groupingBy(
                PartnerAddress::partnerNumber,
                Collectors.mapping(PartnerAddress::view, Collectors.toList())));
  }

  @Override
  @Allowed(Permission.PARTNER_MANAGE)
  public Page<PartnerDelivery> addresses(PageRequest page) {
    return partners
        .addresses(scope(), page)
        .map(address -> new PartnerDelivery(address.partnerNumber(), address.view()));
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public PartnerNumber create(String key, PartnerData typed) {
    PartnerData data = inZone(typed.normalised());
    return new PartnerNumber(
        once.run(
                "create-partner",
                actor.get().userId() + ":" + key,
                data,
                Made.class,
                () -> {
                  TradingPartner partner = new TradingPartner(scope().sellerId(), data, priceLists);
                  agree(data);
                  if (partners.isTaken(data.number(), scope())) {
                    throw new InvalidInput("partnerNumber", "NUMBER_TAKEN", data.number());
                  }
                  partners.add(partner);
                  return new Made(data.number().value());
                })
            .reference());
  }

  /** Terms that a customer agrees are there and stay so: they go only while nobody agrees any. */
  private void agree(PartnerData data) {
    if (data.paymentTerms() != null) {
      parties.hold(scope().sellerId());
      checkTerms(data);
    }
  }

  private void checkTerms(PartnerData data) {
    String code = data.paymentTerms();
    if (code != null && terms.of(scope().sellerId()).find(code).isEmpty()) {
      throw new InvalidInput("paymentTerms", "NOT_A_VALUE", code);
    }
  }

  /** Who has named no currency buys in that of the country's zone. */
  private PartnerData inZone(PartnerData data) {
    if (!data.currency().isBlank()) {
      return data;
    }
    Zone zone = zones.of(scope().sellerId()).of(data.address().country());
    String currency = zone.currency().getCurrencyCode();
    if (!priceLists.currencies(scope().sellerId()).contains(currency)) {
      throw new InvalidInput("partnerCurrency", "ZONE_CURRENCY_NOT_SOLD", zone.code(), currency);
    }
    return data.buyingIn(currency);
  }

  @Override
  @Allowed(value = Permission.PARTNER_MANAGE, audit = true)
  public void change(PartnerData typed) {
    PartnerData data = typed.normalised();
    TradingPartner partner = partners.toChange(data.number(), scope(), false);
    PartnerData before = partner.data();
    partner.change(data, priceLists);
    if (!Objects.equals(before.paymentTerms(), data.paymentTerms())) {
      agree(data);
    }
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

  @Override
  @Allowed({Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE})
  public OrderDemands demands(PartnerNumber number) {
    return partners.get(number, scope()).demands();
  }

  @Override
  @Allowed(
      value = {Permission.PARTNER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void demand(OrderDemands wanted) {
    OrderDemands before = partners.toChange(wanted.number(), scope(), false).demand(wanted);
    audit.compare(before, wanted);
  }

  private PartnerScope scope() {
    return actor.get().scope();
  }
}

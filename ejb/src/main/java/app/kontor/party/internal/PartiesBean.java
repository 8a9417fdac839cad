package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.money.Currencies;
import app.kontor.party.AgreedPriceLists;
import app.kontor.party.CostCentre;
import app.kontor.party.CustomerFilter;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Seller;
import app.kontor.party.UnknownPartner;
import app.kontor.party.Visibility;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.platform.transaction.TransactionMemory;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sellers and partners behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PartiesBean implements Parties {
  @Inject private CurrentActor actor;
  @Inject private PartyRows rows;
  @Inject private CostCentreRows costCentres;
  @Inject private TransactionMemory memory;
  @Inject private ReferenceData reference;
  @Inject private AgreedPriceLists lists;
  @Inject private KeptVisibility visible;

  @Override
  @Open
  public Seller seller() {
    return remembered(actor.get().sellerId());
  }

  @Override
  @Allowed({Permission.PARTNER_VIEW, Permission.TEMPLATE_MANAGE})
  public List<Currency> currencies() {
    return lists.currencies(actor.get().sellerId()).stream().map(Currencies::of).toList();
  }

  @Override
  @Within
  public Seller seller(long sellerId) {
    return remembered(sellerId);
  }

  private Seller remembered(long sellerId) {
    return reference.get(Seller.TOPIC, Seller.class, sellerId, () -> rows.seller(sellerId));
  }

  @Override
  @Within
  public void hold(long sellerId) {
    rows.lockSeller(sellerId);
  }

  @Override
  @Within
  public void holdPartner(long partnerId) {
    rows.lockPartner(partnerId);
  }

  @Override
  @Allowed({Permission.PARTNER_VIEW, Permission.BASKET_EDIT, Permission.COMPANY_MANAGE})
  public Partner ownPartner() {
    long own = actor.get().partnerId();
    if (own <= 0) {
      throw new UnknownPartner(new PartnerNumber(""));
    }
    return partner(own);
  }

  @Override
  @Allowed(Permission.PARTNER_VIEW)
  public Partner partner(PartnerNumber number) {
    PartnerScope scope = actor.get().scope();
    return partner(
        memory.once(Meant.class, new Spelled(number, scope), () -> meant(number, scope)).id());
  }

  /** A partner's number as typed, and who asks. */
  private record Spelled(PartnerNumber number, PartnerScope scope) {}

  /** The partner that a spelling means; which one that is does not change. */
  private record Meant(long id) {}

  private Meant meant(PartnerNumber number, PartnerScope scope) {
    Partner partner = rows.byNumber(number, scope).orElseThrow(() -> new UnknownPartner(number));
    memory.remember(Partner.class, partner.id(), partner);
    return new Meant(partner.id());
  }

  @Override
  @Within
  public Partner partner(long partnerId) {
    return memory.once(
        Partner.class,
        partnerId,
        () ->
            rows.byIds(List.of(partnerId)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no partner " + partnerId)));
  }

  @Override
  @Within
  public Map<Long, Partner> partners(Collection<Long> partnerIds) {
    return rows.byIds(partnerIds).stream()
        .collect(Collectors.toMap(Partner::id, Function.identity()));
  }

  @Override
  @Allowed(Permission.PARTNER_VIEW)
  public Page<Partner> list(String text, PageRequest page) {
    return customers(CustomerFilter.words(text), page);
  }

  @Override
  @Allowed(Permission.PARTNER_VIEW)
  public Page<Partner> customers(CustomerFilter filter, PageRequest page) {
    return rows.list(filter, page, actor.get().scope(), actor.get().language());
  }

  @Override
  @Open
  public Visibility visibility() {
    if (actor.get().isStaff()) {
      return Visibility.ALL;
    }
    return actor.get().partnerId() > 0
        ? visibilityOf(actor.get().partnerId())
        : visibilityToStrangers();
  }

  @Override
  @Within
  public Visibility visibilityOf(long partnerId) {
    return visible.of(actor.get().sellerId()).of(partnerId);
  }

  @Override
  @Open
  public Visibility visibilityToStrangers() {
    return visible.of(actor.get().sellerId()).strangers();
  }

  @Override
  @Within
  public void requireCostCentre(long partnerId, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return;
    }
    List<CostCentre> used = costCentres.used(partnerId);
    if (!used.isEmpty() && used.stream().noneMatch(one -> one.code().equals(code.strip()))) {
      throw new InvalidInput("costCentre", "COST_CENTRE_NOT_USED", code);
    }
  }

  @Override
  @Allowed({Permission.PARTNER_VIEW, Permission.COMPANY_MANAGE})
  public List<DeliveryAddress> deliveryAddresses(PartnerNumber partnerNumber) {
    return addresses(partnerNumber).used();
  }

  @Override
  @Allowed({Permission.PARTNER_VIEW, Permission.COMPANY_MANAGE})
  public List<DeliveryAddress> addressBook(PartnerNumber partnerNumber) {
    return addresses(partnerNumber).all();
  }

  @Override
  @Allowed({Permission.PARTNER_VIEW, Permission.COMPANY_MANAGE})
  public DeliveryAddress deliveryAddress(PartnerNumber partnerNumber, String code) {
    return addresses(partnerNumber).get(code);
  }

  private Addresses addresses(PartnerNumber partnerNumber) {
    long own = actor.get().partnerId();
    boolean isOwn = own > 0 && partner(own).number().equals(partnerNumber);
    long id = isOwn ? own : partner(partnerNumber).id();
    return memory.once(Addresses.class, id, () -> new Addresses(rows.addresses(id)));
  }
}

package app.kontor.ordering.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.party.CustomerFilter;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PartyWorld;
import app.kontor.party.Seller;
import app.kontor.party.UnknownPartner;
import app.kontor.party.Visibility;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A seller in Warsaw's zone and its customers, in memory. */
final class Customers implements Parties {
  private final CurrentActor actor;
  private final Map<Long, Partner> partners = new HashMap<>();
  private final Map<PartnerNumber, List<DeliveryAddress>> addresses = new HashMap<>();

  /** Who sells; another one from now on, if it is set. */
  Seller seller = PartyWorld.seller("PLN");

  Customers(CurrentActor actor) {
    this.actor = actor;
  }

  /** A customer with its delivery addresses, the preferred one first. */
  void has(Partner partner, DeliveryAddress... delivery) {
    partners.put(partner.id(), partner);
    addresses.put(partner.number(), new ArrayList<>(List.of(delivery)));
  }

  @Override
  public Seller seller() {
    return seller;
  }

  @Override
  public Partner ownPartner() {
    return partner(actor.get().partnerId());
  }

  @Override
  public Partner partner(PartnerNumber number) {
    return partners.values().stream()
        .filter(partner -> partner.number().equals(number))
        .filter(partner -> actor.get().scope().includes(partner.id()))
        .findFirst()
        .orElseThrow(() -> new UnknownPartner(number));
  }

  @Override
  public Partner partner(long partnerId) {
    Partner found = partners.get(partnerId);
    if (found == null) {
      throw new IllegalStateException("no partner " + partnerId);
    }
    return found;
  }

  /** What customers are shown, until said otherwise: everything. */
  Visibility shown = Visibility.ALL;

  @Override
  public Visibility visibility() {
    return actor.get().isStaff() ? Visibility.ALL : shown;
  }

  @Override
  public Visibility visibilityOf(long partnerId) {
    return shown;
  }

  @Override
  public Visibility visibilityToStrangers() {
    return shown;
  }

  @Override
  public List<DeliveryAddress> deliveryAddresses(PartnerNumber partnerNumber) {
    return addresses.getOrDefault(partnerNumber, List.of());
  }

  @Override
  public List<DeliveryAddress> addressBook(PartnerNumber partnerNumber) {
    return deliveryAddresses(partnerNumber);
  }

  @Override
  public DeliveryAddress deliveryAddress(PartnerNumber partnerNumber, String code) {
    return deliveryAddresses(partnerNumber).stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("address", "NOT_A_VALUE", code));
  }

  /** Cost centres that companies keep; empty while orders may name any. */
  final List<String> costCentres = new ArrayList<>();

  @Override
  public void requireCostCentre(long partnerId, @Nullable String code) {
    if (code != null && !costCentres.isEmpty() && !costCentres.contains(code)) {
      throw new InvalidInput("costCentre", "COST_CENTRE_NOT_USED", code);
    }
  }

  @Override
  public List<Currency> currencies() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Seller seller(long sellerId) {
    return seller();
  }

  @Override
  public void hold(long sellerId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void holdPartner(long partnerId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<Long, Partner> partners(Collection<Long> partnerIds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Partner> list(String text, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Partner> customers(CustomerFilter filter, PageRequest page) {
    throw new UnsupportedOperationException();
  }
}

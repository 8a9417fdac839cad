package app.kontor.party.internal;

import app.kontor.access.Allowed;
import app.kontor.access.CurrentActor;
import app.kontor.access.Open;
import app.kontor.access.Permission;
import app.kontor.access.UseCases;
import app.kontor.access.Within;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.party.UnknownPartner;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sellers and partners behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PartiesBean implements Parties {
  @Inject private CurrentActor actor;
  @Inject private PartyRows rows;

  @Override
  @Open
  public Seller seller() {
    return rows.seller(actor.get().sellerId());
  }

  @Override
  @Within
  public Seller seller(long sellerId) {
    return rows.seller(sellerId);
  }

  @Override
  @Within
  public List<Long> sellers() {
    return rows.sellers();
  }

  @Override
  @Allowed({Permission.PARTNER_VIEW, Permission.BASKET_EDIT, Permission.COMPANY_MANAGE})
  public Partner ownPartner() {
    long own = actor.get().partnerId();
    if (own <= 0) {
      throw new UnknownPartner("");
    }
    return partner(own);
  }

  @Override
  @Allowed(Permission.PARTNER_VIEW)
  public Partner partner(String number) {
    return rows.byNumber(number, actor.get().scope()).orElseThrow(() -> new UnknownPartner(number));
  }

  @Override
  @Within
  public Partner partner(long partnerId) {
    return rows.byIds(List.of(partnerId)).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no partner " + partnerId));
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
    return rows.list(text, page, actor.get().scope(), actor.get().language());
  }

  @Override
  @Allowed({Permission.PARTNER_VIEW, Permission.COMPANY_MANAGE})
  public List<DeliveryAddress> deliveryAddresses(String partnerNumber) {
    return rows.addresses(partner(partnerNumber).id());
  }
}

package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.pricing.Agreement;
import app.kontor.pricing.Agreements;
import app.kontor.pricing.NewAgreement;
import app.kontor.pricing.UnknownPrice;
import app.kontor.pricing.model.PriceAgreement;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Keeping what is agreed with customers behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AgreementsBean implements Agreements {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final MeantItems items;
  private final AgreementRepository agreements;
  private final KeptPriceLists kept;
  private final Once once;
  private final AuditChanges audit;

  @Inject
  public AgreementsBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      MeantItems items,
      AgreementRepository agreements,
      KeptPriceLists kept,
      Once once,
      AuditChanges audit) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.items = items;
    this.agreements = agreements;
    this.kept = kept;
    this.once = once;
    this.audit = audit;
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Page<Agreement> agreements(PartnerNumber customer, String text, PageRequest page) {
    PriceListRows.Reader reader =
        new PriceListRows.Reader(
            catalogue.listed(actor.get().language()), parties.seller().language());
    return agreements.list(
        parties.partner(customer).id(), text, reader, parties.seller().today(clock), page);
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void agree(NewAgreement agreement) {
    once.run(
        "agree-price",
        actor.get().userId() + ":" + agreement.key(),
        agreement,
        Made.class,
        () -> {
          add(agreement);
          return new Made(agreement.itemNumber().value());
        });
  }

  private void add(NewAgreement agreement) {
    Partner customer = parties.partner(agreement.customer());
    parties.hold(seller());
    long item =
        items
            .id(agreement.itemNumber())
            .orElseThrow(
                () -> new InvalidInput("itemNumber", "UNKNOWN_ITEM", agreement.itemNumber()));
    agreements.add(
        new PriceAgreement(
            seller(), customer, item, agreement, agreements.of(customer.id(), item)));
    kept.agreementsChanged();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void end(PartnerNumber customer, long agreement, LocalDate lastDay, long version) {
    find(customer, agreement).end(lastDay, version);
    kept.agreementsChanged();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void remove(PartnerNumber customer, long agreement, long version) {
    PriceAgreement found = find(customer, agreement);
    found.requireSeen(version);
    audit.note("amount", found.amount(), null);
    agreements.remove(found);
    kept.agreementsChanged();
  }

  private PriceAgreement find(PartnerNumber customer, long agreement) {
    return agreements
        .find(parties.partner(customer).id(), agreement)
        .orElseThrow(() -> new UnknownPrice(new ItemNumber("")));
  }

  private long seller() {
    return actor.get().sellerId();
  }
}

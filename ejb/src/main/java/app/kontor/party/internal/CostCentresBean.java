package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.CostCentre;
import app.kontor.party.CostCentres;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownCostCentre;
import app.kontor.party.model.KeptCostCentre;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Keeps the cost centres of a company. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CostCentresBean implements CostCentres {
  @Inject private CurrentActor actor;
  @Inject private AuditChanges audit;
  @Inject private Parties parties;
  @Inject private CostCentreRows rows;

  @Override
  @Allowed(Permission.COMPANY_MANAGE)
  public Page<CostCentre> costCentres(PageRequest page) {
    return rows.of(own(), page);
  }

  @Override
  @Allowed(Permission.COMPANY_MANAGE)
  public CostCentre costCentre(String code) {
    return rows.find(own(), code).orElseThrow(() -> new UnknownCostCentre(code)).view();
  }

  @Override
  @Allowed({Permission.ORDER_PLACE, Permission.COMPANY_MANAGE})
  public List<CostCentre> choices() {
    return rows.used(own());
  }

  @Override
  @Allowed({Permission.ORDER_PLACE, Permission.ORDER_ENTER, Permission.ORDER_MANAGE})
  public List<CostCentre> choicesOf(PartnerNumber partnerNumber) {
    return rows.used(parties.partner(partnerNumber).id());
  }

  @Override
  @Allowed(value = Permission.COMPANY_MANAGE, audit = true)
  public void keep(CostCentre wanted) {
    Optional<KeptCostCentre> there = rows.find(own(), wanted.code());
    if (wanted.version() == CostCentre.NEW) {
      add(wanted, there.isPresent());
      return;
    }
    KeptCostCentre centre = there.orElseThrow(() -> new UnknownCostCentre(wanted.code()));
    audit.compare(centre.change(wanted), wanted);
  }

  private void add(CostCentre wanted, boolean taken) {
    // of two at once the second sees the first one
    parties.holdPartner(own());
    if (taken || rows.find(own(), wanted.code()).isPresent()) {
      throw new InvalidInput("costCentreCode", "CODE_TAKEN", wanted.code());
    }
    if (rows.of(own(), PageRequest.first(MOST)).rows().size() >= MOST) {
      throw new InvalidInput("costCentreCode", "COST_CENTRES_FULL", MOST);
    }
    rows.add(new KeptCostCentre(actor.get().sellerId(), own(), wanted));
  }

  private long own() {
    return actor.get().partnerId();
  }
}

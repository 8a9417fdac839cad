package app.kontor.party.internal;

import app.kontor.access.NotAllowed;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.CustomerVisibility;
import app.kontor.party.Extent;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownMarket;
import app.kontor.party.Visibility;
import app.kontor.party.VisibilityBook;
import app.kontor.party.VisibilityChoice;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.party.model.VisibilityRecord;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/** Saying what customers see, behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerVisibilityBean implements CustomerVisibility {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private KeptVisibility kept;
  @Inject private GroupRepository groups;
  @Inject private PartnerRepository partners;
  @Inject private AuditChanges audit;

  @Override
  @Allowed({Permission.SETTINGS_MANAGE, Permission.PARTNER_MANAGE})
  public View view(VisibilityLevel level, String code) {
    long owner = owner(level, code);
    VisibilityChoice choice =
        kept.find(seller(), level, owner)
            .map(found -> new VisibilityChoice(level, code, found.version(), found.says()))
            .orElseGet(() -> new VisibilityChoice(level, code, 0, Map.of()));
    VisibilityBook book = kept.of(seller());
    Visibility above =
        switch (level) {
          case STRANGERS, SELLER -> Visibility.unlessSaid(level);
          case GROUP -> book.seller();
          case CUSTOMER -> book.above(owner);
        };
    return new View(choice, above, above.and(choice.says(), level, code));
  }

  @Override
  @Allowed(
      value = {Permission.SETTINGS_MANAGE, Permission.PARTNER_MANAGE},
      audit = true)
  public void say(VisibilityChoice choice) {
    VisibilityLevel level = choice.shownTo();
    boolean forAll = level == VisibilityLevel.STRANGERS || level == VisibilityLevel.SELLER;
    if (!actor.get().may(forAll ? Permission.SETTINGS_MANAGE : Permission.PARTNER_MANAGE)) {
      throw new NotAllowed("CustomerVisibility.say");
    }
    parties.hold(seller());
    VisibilityRecord said = kept.toChange(seller(), level, owner(level, choice.code()));
    Map<VisibleDetail, Extent> before = said.says();
    said.say(choice);
    // what is said is a row each, and whoever read the old ones must notice
    if (said.version() > 0) {
      em.lock(said, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    for (VisibleDetail detail : VisibleDetail.values()) {
      audit.note("visible." + detail, before.get(detail), choice.says().get(detail));
    }
  }

  private long owner(VisibilityLevel level, String code) {
    return switch (level) {
      case STRANGERS, SELLER -> 0;
      case GROUP -> groups.find(seller(), code).orElseThrow(() -> UnknownMarket.group(code)).id();
      case CUSTOMER -> partners.get(new PartnerNumber(code), actor.get().scope()).id();
    };
  }

  private long seller() {
    return actor.get().sellerId();
  }
}

package app.kontor.returns.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.party.VisibleDetail;
import app.kontor.returns.internal.ReturnRepository.Sight;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Which returns the actor sees: of a customer those of the orders it is shown. */
@Dependent
public class ReturnSight {
  private final CurrentActor actor;
  private final Parties parties;

  @Inject
  ReturnSight(CurrentActor actor, Parties parties) {
    this.actor = actor;
    this.parties = parties;
  }

  Sight sight() {
    Actor who = actor.get();
    return new Sight(
        who.scope(), !who.isStaff() && !parties.visibility().shows(VisibleDetail.OTHER_CHANNELS));
  }
}

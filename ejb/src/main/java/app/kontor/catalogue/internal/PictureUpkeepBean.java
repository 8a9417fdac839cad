package app.kontor.catalogue.internal;

import app.kontor.catalogue.PictureUpkeep;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.work.Jobs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Puts the upkeep of pictures among the jobs of the actor's seller. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PictureUpkeepBean implements PictureUpkeep {
  @Inject private CurrentActor actor;
  @Inject private Jobs jobs;

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void request(String key, boolean dry) {
    Actor who = actor.get();
    jobs.request(who.sellerId(), KIND, key, new Of(dry), who.name());
  }
}

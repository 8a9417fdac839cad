package app.kontor.platform.books.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.books.BooksDesk;
import app.kontor.platform.books.BooksReport;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.Jobs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Puts the check among the jobs of the actor's seller. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BooksDeskBean implements BooksDesk {
  @Inject private CurrentActor actor;
  @Inject private Jobs jobs;

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void checkBooks(String key) {
    Actor who = actor.get();
    jobs.request(who.sellerId(), BooksReport.KIND, key, new JobKind.Nothing(), who.name());
  }
}

package app.kontor.access.internal;

import app.kontor.access.Actor;
import app.kontor.access.CurrentActor;
import app.kontor.access.PasswordLinks;
import app.kontor.platform.OutboxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds out behind the pages who has forgotten a password; the payload is the address typed. */
@ApplicationScoped
public class ForgottenHandler implements OutboxHandler {
  static final String TOPIC = "password-forgotten";

  @Inject private CurrentActor actor;
  @Inject private PasswordLinks links;

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void deliver(String key, String payload) {
    actor.runAs(Actor.system(Actor.DEFAULT_SELLER), () -> links.announce(key, payload));
  }
}

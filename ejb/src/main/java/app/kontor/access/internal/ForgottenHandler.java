package app.kontor.access.internal;

import app.kontor.access.PasswordLinks;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds out behind the pages who has forgotten a password. */
@ApplicationScoped
public class ForgottenHandler implements OutboxHandler<ForgottenHandler.Forgotten> {
  static final Topic<Forgotten> TOPIC = new Topic<>("password-forgotten", Forgotten.class);

  /**
   * Somebody says they have forgotten their password.
   *
   * @param request drawn at random
   * @param login the address as typed, in lower case
   */
  public record Forgotten(String request, String login) {}

  @Inject private CurrentActor actor;
  @Inject private Accounts accounts;
  @Inject private PasswordLinks links;

  @Override
  public Topic<Forgotten> topic() {
    return TOPIC;
  }

  @Override
  public void deliver(Forgotten payload) {
    accounts
        .byEmail(payload.login())
        .flatMap(accounts::first)
        .ifPresent(
            user ->
                actor.runAs(
                    Actor.system(user.sellerId()),
                    () -> links.announce(payload.request(), payload.login())));
  }
}

package app.kontor.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actor of this request, set by the sign-in filter or by a worker; nobody until then. */
@RequestScoped
public class CurrentActor {
  @Inject private FirstSeller sellers;

  private @Nullable Actor actor;
  private int depth;

  public Actor get() {
    Actor known = actor;
    if (known == null) {
      known = Actor.nobody(sellers.first());
      actor = known;
    }
    return known;
  }

  /** The person who has signed in, if anybody has; asks nothing to find out. */
  public Optional<Actor> person() {
    return Optional.ofNullable(actor).filter(Actor::isSignedIn);
  }

  /** From now on in this request the actor is this one. Only boundaries call it. */
  public void become(Actor newActor) {
    this.actor = newActor;
  }

  /** Runs the work as another actor, with the gate closed again around it. */
  public <T> T callAs(Actor other, Supplier<T> work) {
    @Nullable Actor before = actor;
    int depthBefore = depth;
    actor = other;
    depth = 0;
    try {
      return work.get();
    } finally {
      actor = before;
      depth = depthBefore;
    }
  }

  /** As {@link #callAs} without a result. */
  public void runAs(Actor other, Runnable work) {
    callAs(
        other,
        () -> {
          work.run();
          return true;
        });
  }

  /** Whether a use case is running, so that a call comes from inside the core. */
  public boolean isInside() {
    return depth > 0;
  }

  /** The gate has let a call in; only the gate says so. */
  public void enter() {
    depth++;
  }

  /** The call has ended. */
  public void leave() {
    depth--;
  }
}

package app.kontor.web.common.security;

import app.kontor.gate.Actor;
import app.kontor.platform.file.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests are served at a moment, so that those who have not signed in, or who send much,
 * never take the threads and the memory of all others. The bodies of small requests are already
 * here when this is asked, so that a slow sender takes no place.
 */
@ApplicationScoped
public class Crowd {
  private static final long FORM_PATIENCE_SECONDS = 5;

  private final Semaphore anonymous = new Semaphore(Limits.ANONYMOUS_AT_ONCE);
  private final Semaphore forms = new Semaphore(Limits.ANONYMOUS_FORMS_AT_ONCE);
  private final Semaphore unmeasured = new Semaphore(Limits.ANONYMOUS_UNMEASURED_AT_ONCE);
  private final Semaphore large = new Semaphore(Limits.LARGE_AT_ONCE);
  private final Map<Long, Semaphore> persons = new ConcurrentHashMap<>();

  /** A place in the crowd, to be left when the request is done. */
  public static final class Place implements AutoCloseable {
    private final Deque<Semaphore> held = new ArrayDeque<>();

    private boolean take(Semaphore semaphore) {
      return hold(semaphore, semaphore.tryAcquire());
    }

    private boolean await(Semaphore semaphore) {
      try {
        return hold(semaphore, semaphore.tryAcquire(FORM_PATIENCE_SECONDS, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private boolean hold(Semaphore semaphore, boolean taken) {
      if (taken) {
        held.push(semaphore);
      }
      return taken;
    }

    @Override
    public void close() {
      held.forEach(Semaphore::release);
      held.clear();
    }
  }

  /** A place for the request; empty if there is none now. */
  public Optional<Place> enter(HttpServletRequest request, Actor actor) {
    Place place = new Place();
    boolean admitted =
        actor.isSignedIn() ? known(place, request, actor.signedInId()) : stranger(place, request);
    if (!admitted) {
      place.close();
      return Optional.empty();
    }
    return Optional.of(place);
  }

  /** A place for a form that a person began in a session which has ended since. */
  Optional<Place> enterFormer(HttpServletRequest request, long userId) {
    Place place = new Place();
    if (!known(place, request, userId)) {
      place.close();
      return Optional.empty();
    }
    return Optional.of(place);
  }

  private boolean stranger(Place place, HttpServletRequest request) {
    if (!place.take(anonymous)) {
      return false;
    }
    if (RequestSize.isUnmeasured(request)) {
      return place.take(unmeasured);
    }
    return !request.getMethod().equals("POST") || place.await(forms);
  }

  private boolean known(Place place, HttpServletRequest request, long userId) {
    if (!RequestSize.isLarge(request)) {
      return true;
    }
    if (persons.size() > Limits.UNSEEN) {
      persons.values().removeIf(own -> own.availablePermits() == Limits.LARGE_OF_ONE_PERSON);
    }
    Semaphore own =
        persons.computeIfAbsent(userId, id -> new Semaphore(Limits.LARGE_OF_ONE_PERSON));
    return place.take(own) && place.take(large);
  }
}

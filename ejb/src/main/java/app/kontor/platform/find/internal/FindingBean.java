package app.kontor.platform.find.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.find.Finder;
import app.kontor.platform.find.Finding;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundAt;
import app.kontor.platform.find.FoundGroup;
import app.kontor.platform.find.Sought;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the kinds of all capabilities; see {@link Finder}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindingBean implements Finding {
  @Inject private CurrentActor actor;
  @Inject @Any private Instance<Finder> finders;

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public List<FoundGroup> find(String text) {
    Sought sought = Sought.of(text);
    Actor reader = actor.get();
    if (!sought.isEnough()) {
      return List.of();
    }
    return finders.stream()
        .sorted(Comparator.comparingInt(Finder::place))
        .flatMap(each -> group(each, reader, sought).stream())
        .toList();
  }

  private static Optional<FoundGroup> group(Finder finder, Actor reader, Sought sought) {
    return finder.at(reader).map(at -> group(finder, at, sought));
  }

  private static FoundGroup group(Finder finder, FoundAt at, Sought sought) {
    List<Found> found = finder.find(sought);
    boolean more = found.size() > Sought.TOLD;
    return new FoundGroup(finder.name(), at, more ? found.subList(0, Sought.TOLD) : found, more);
  }
}

package app.kontor.platform.schema.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.UnknownAtSeller;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * The wall between sellers: no entity of another seller than the actor's is built for a person, and
 * none is written. It stands behind the queries, which name the seller themselves, for the day on
 * which one forgets. Every entity with a column {@code seller_id} is behind it, without saying so.
 * Work behind the pages, which goes through all sellers, is let through.
 */
final class SellerWall extends DescriptorEventAdapter {
  private static final String COLUMN = "seller_id";

  private final DatabaseMapping seller;

  private volatile @Nullable CurrentActor actor;

  private SellerWall(DatabaseMapping seller) {
    this.seller = seller;
  }

  static void raise(Session session) {
    for (ClassDescriptor entity : session.getDescriptors().values()) {
      seller(entity)
          .ifPresent(mapping -> entity.getEventManager().addListener(new SellerWall(mapping)));
    }
  }

  private static Optional<DatabaseMapping> seller(ClassDescriptor entity) {
    return entity.getMappings().stream()
        .filter(DatabaseMapping::isDirectToFieldMapping)
        .filter(mapping -> mapping.getField().getName().equalsIgnoreCase(COLUMN))
        .findFirst();
  }

  @Override
  public void postBuild(DescriptorEvent event) {
    check(event);
  }

  @Override
  public void postRefresh(DescriptorEvent event) {
    check(event);
  }

  @Override
  public void aboutToInsert(DescriptorEvent event) {
    check(event);
  }

  @Override
  public void aboutToUpdate(DescriptorEvent event) {
    check(event);
  }

  @Override
  public void aboutToDelete(DescriptorEvent event) {
    check(event);
  }

  private void check(DescriptorEvent event) {
    Object owner = seller.getAttributeValueFromObject(event.getObject());
    if (owner instanceof Long id && !isOpen(id)) {
      throw new UnknownAtSeller();
    }
  }

  private boolean isOpen(long sellerId) {
    try {
      return actor().person().filter(person -> person.sellerId() != sellerId).isEmpty();
    } catch (ContextNotActiveException e) {
      // the start of the node acts for nobody
      return true;
    }
  }

  /** The actor of whatever request asks; looked up once, for it is asked for each row. */
  private CurrentActor actor() {
    CurrentActor known = actor;
    if (known == null) {
      known = CDI.current().select(CurrentActor.class).get();
      actor = known;
    }
    return known;
  }
}

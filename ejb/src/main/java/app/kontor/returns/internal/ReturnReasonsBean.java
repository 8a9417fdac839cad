package app.kontor.returns.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.returns.ReturnReasonData;
import app.kontor.returns.ReturnReasons;
import app.kontor.returns.model.OfferedReason;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The use cases of {@link ReturnReasons}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReturnReasonsBean implements ReturnReasons {
  @PersistenceContext private EntityManager em;
  private final CurrentActor actor;
  private final AuditChanges audit;
  private final Once once;

  @Inject
  public ReturnReasonsBean(CurrentActor actor, AuditChanges audit, Once once) {
    this.actor = actor;
    this.audit = audit;
    this.once = once;
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public List<ReturnReasonData> all() {
    return em.createQuery(
            "SELECT r FROM OfferedReason r WHERE r.sellerId = :seller ORDER BY r.position, r.code",
            OfferedReason.class)
        .setParameter("seller", actor.get().sellerId())
        .setHint("eclipselink.batch", "r.names")
        .getResultStream()
        .map(OfferedReason::data)
        .toList();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public String add(String key, ReturnReasonData reason) {
    return once.run(
            "add-return-reason",
            actor.get().userId() + ":" + key,
            reason,
            Made.class,
            () -> {
              OfferedReason added = new OfferedReason(actor.get().sellerId(), reason);
              if (find(reason.code()).isPresent()) {
                throw new InvalidInput("code", "CODE_TAKEN", reason.code());
              }
              em.persist(added);
              return new Made(reason.code());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(ReturnReasonData data) {
    OfferedReason reason = find(data.code()).orElseThrow(ChangedMeanwhile::new);
    ReturnReasonData before = reason.data();
    reason.change(data);
    // names are rows of their own, and whoever read the old ones must notice
    em.lock(reason, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    audit.compare(before, reason.data());
  }

  private Optional<OfferedReason> find(String code) {
    return em.createQuery(
            "SELECT r FROM OfferedReason r WHERE r.sellerId = :seller AND r.code = :code",
            OfferedReason.class)
        .setParameter("seller", actor.get().sellerId())
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }
}

package app.kontor.access.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.SeriesPatterns;
import app.kontor.platform.SeriesPatterns.SeriesView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Number series behind the gate, bound to the actor's seller. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NumberPatternsBean implements NumberPatterns {
  @Inject private CurrentActor actor;
  @Inject private SeriesPatterns patterns;
  @Inject private AuditChanges changes;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public List<SeriesView> list(LocalDate day) {
    return patterns.list(actor.get().sellerId(), day);
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public String preview(String series, String pattern, LocalDate day) {
    return patterns.preview(actor.get().sellerId(), series, pattern, day);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(String series, String seen, String pattern) {
    patterns.change(actor.get().sellerId(), series, seen, pattern);
    changes.note("pattern", seen, pattern);
  }
}

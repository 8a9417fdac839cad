package app.kontor.platform.setup.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.setup.SetupGuide;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupTask;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Asks the steps of all capabilities; see {@link SetupStep}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SetupGuideBean implements SetupGuide {
  @Inject private CurrentActor actor;
  @Inject private FinishedSellers finished;
  @Inject private ReferenceData reference;
  @Inject private Clock clock;
  @Inject @Any private Instance<SetupStep> steps;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public int open() {
    if (finished.contains(actor.get().sellerId(), reference.edition(), clock.instant())) {
      return 0;
    }
    return (int)
        tasks().stream()
            .filter(task -> task.progress().state() == SetupProgress.State.MISSING)
            .count();
  }

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public List<SetupTask> tasks() {
    long sellerId = actor.get().sellerId();
    List<SetupTask> tasks =
        steps.stream()
            .sorted(Comparator.comparingInt(SetupStep::place))
            .map(step -> new SetupTask(step.key(), step.page(), step.progress(sellerId)))
            .toList();
    finished.note(
        sellerId,
        reference.edition(),
        clock.instant(),
        tasks.stream().noneMatch(task -> task.progress().state() == SetupProgress.State.MISSING));
    return tasks;
  }
}

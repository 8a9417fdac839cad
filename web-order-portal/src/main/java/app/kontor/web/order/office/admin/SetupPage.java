package app.kontor.web.order.office.admin;

import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupGuide;
import app.kontor.platform.setup.SetupProgress.State;
import app.kontor.platform.setup.SetupTask;
import app.kontor.platform.setup.SetupUse;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The way to the first order: what is done, what is missing, what cannot be done because of it. */
@Named
@RequestScoped
public class SetupPage {
  @EJB private SetupGuide guide;
  @Inject private Texts texts;

  private List<SetupTask> tasks = List.of();

  public void load() {
    tasks = guide.tasks();
  }

  public List<SetupTask> getTasks() {
    return tasks;
  }

  /** How many steps something still waits for. */
  public long getOpen() {
    return tasks.stream().filter(task -> task.progress().state() == State.MISSING).count();
  }

  /** The first step something waits for, to go on with. */
  public List<SetupTask> getNext() {
    return tasks.stream()
        .filter(task -> task.progress().state() == State.MISSING)
        .limit(1)
        .toList();
  }

  /** "No account in EUR", with what cannot be done because of it. */
  public String said(SetupGap gap) {
    String what = texts.of("setup-gap." + gap.key(), gap.arguments().toArray());
    if (gap.blocks().isEmpty()) {
      return what;
    }
    String blocked =
        gap.blocks().stream().sorted().map(texts::word).collect(Collectors.joining(", "));
    return texts.of("office.setup.blocked", what, blocked);
  }

  /** What cannot be done for anything that is missing. */
  public List<SetupUse> getBlocked() {
    return tasks.stream()
        .flatMap(task -> task.progress().gaps().stream())
        .flatMap(gap -> gap.blocks().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** How a state looks. */
  public String tone(SetupTask task) {
    return switch (task.progress().state()) {
      case DONE -> "ok";
      case MISSING -> "warn";
      case OPTIONAL -> "neutral";
    };
  }
}

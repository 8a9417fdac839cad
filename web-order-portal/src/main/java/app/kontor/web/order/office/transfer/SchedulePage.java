package app.kontor.web.order.office.transfer;

import app.kontor.platform.list.Badge;
import app.kontor.platform.secret.Secret;
import app.kontor.transfer.PlaceSecrets;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleList;
import app.kontor.transfer.ScheduleView;
import app.kontor.transfer.TransferSchedules;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An import or export that runs by itself, with its runs; or a new one. */
@Named
@ViewScoped
public class SchedulePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/office/transfer-schedules.xhtml";
  private static final String PAGE = "/office/transfer-schedule.xhtml";

  @EJB private TransferSchedules schedules;
  @Inject private PageInfo info;
  @Inject private Texts texts;
  @Inject private ListPages lists;

  private String reference = "";
  private long version;
  private String password = "";
  private String privateKey = "";
  private ScheduleForm form = new ScheduleForm();
  private @Nullable ScheduleView schedule;

  /** Reads the schedule and its runs, or prepares a new one. */
  public void load() {
    if (!reference.isEmpty()) {
      ScheduleView found = schedules.schedule(reference);
      schedule = found;
      version = found.version();
      form = ScheduleForm.of(found.data());
      lists.load("transfer-runs");
    }
  }

  /** Keeps what was filled in. */
  public String save() {
    ScheduleData data = form.data();
    if (isNew()) {
      reference = schedules.add(info.key(), data, secrets());
    } else {
      schedules.change(reference, version, data, secrets());
    }
    info.done("office.transfer-schedule.saved", data.name());
    return again();
  }

  private PlaceSecrets secrets() {
    return new PlaceSecrets(new Secret(password), new Secret(privateKey));
  }

  /** Says that the key which the other machine has shown is the right one. */
  public String trust() {
    ScheduleView shown = schedule;
    schedules.trust(reference, version, shown == null ? "" : shown.shownKey());
    info.done("office.transfer-schedule.trusted");
    return again();
  }

  /** Has it run as soon as possible. */
  public String run() {
    schedules.runNow(info.key(), reference);
    info.done("office.transfer-schedule.asked");
    return again();
  }

  public String pause() {
    schedules.pause(reference, version);
    return again();
  }

  public String resume() {
    schedules.resume(reference, version);
    return again();
  }

  /** Takes it away. */
  public String remove() {
    String name = form.getName();
    schedules.remove(reference, version);
    info.done("office.transfer-schedule.removed", name);
    return info.redirect(LIST);
  }

  private String again() {
    return info.redirect(PAGE, "schedule", reference);
  }

  public boolean isNew() {
    return reference.isEmpty();
  }

  public String getTitle() {
    ScheduleView shown = schedule;
    return shown == null ? texts.of("office.transfer-schedule.new") : shown.data().name();
  }

  /** How it stands; null for a new one. */
  public @Nullable Badge getStatus() {
    ScheduleView shown = schedule;
    return shown == null ? null : ScheduleList.status(shown);
  }

  public ScheduleForm getForm() {
    return form;
  }

  public @Nullable ScheduleView getSchedule() {
    return schedule;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(@Nullable String password) {
    this.password = password == null ? "" : password;
  }

  public String getPrivateKey() {
    return privateKey;
  }

  public void setPrivateKey(@Nullable String privateKey) {
    this.privateKey = privateKey == null ? "" : privateKey;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference.strip();
  }
}

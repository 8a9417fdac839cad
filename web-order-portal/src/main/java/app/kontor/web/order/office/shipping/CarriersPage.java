package app.kontor.web.order.office.shipping;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.shipping.Carrier;
import app.kontor.shipping.CarrierTrial;
import app.kontor.shipping.Carriers;
import app.kontor.shipping.CheckRule;
import app.kontor.shipping.NumberPool;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carriers and the number ranges they have allotted. */
@Named
@ViewScoped
public class CarriersPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/office/shipping/carriers.xhtml";

  @Inject private Carriers carriers;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String chosen = "";
  private boolean adding;
  private String sample = "";
  private @Nullable CarrierTrial trial;
  private List<Carrier> all = List.of();
  private List<NumberPool> pools = List.of();
  private final CarrierForm carrier = new CarrierForm();
  private final PoolForm pool = new PoolForm();

  public void load() {
    all = carriers.carriers();
    pools = carriers.numberPools();
    all.stream().filter(one -> one.code().equals(chosen)).findFirst().ifPresent(carrier::show);
  }

  public String save() {
    if (adding) {
      carriers.add(carrier.carrier());
    } else {
      carriers.change(carrier.carrier());
    }
    page.done("office.shipping.carriers.saved", carrier.getName());
    return page.redirect(PAGE);
  }

  /** Shows what the example number becomes with what is entered. */
  public void tryOut() {
    trial = null;
    trial = carriers.tryOut(carrier.carrier(), sample);
  }

  public String allot() {
    carriers.allot(pool.command(page.key(), carrier.getCode()));
    page.done("office.shipping.carriers.allotted");
    return page.redirect(PAGE, "carrier", chosen);
  }

  public String close(long poolId) {
    carriers.close(poolId);
    page.done("office.shipping.carriers.closed");
    return page.redirect(PAGE, "carrier", chosen);
  }

  /** Whether the visitor may change anything here. */
  public boolean isChangeable() {
    return actor.get().may(Permission.SETTINGS_MANAGE);
  }

  public boolean isEditing() {
    return isChangeable() && (adding || !carrier.getCode().isBlank());
  }

  /** What is entered is a carrier that is not there yet. */
  public boolean isAdding() {
    return adding;
  }

  public void setAdding(boolean adding) {
    this.adding = adding;
  }

  public String getSample() {
    return sample;
  }

  public void setSample(@Nullable String sample) {
    this.sample = sample == null ? "" : sample.strip();
  }

  /** What the example number has become, or null before it was tried. */
  public @Nullable CarrierTrial getTrial() {
    return trial;
  }

  /** What stands in a tracking address where the number goes. */
  public String getPlace() {
    return Carrier.NUMBER_PLACE;
  }

  /** The name of a pool's carrier. */
  public String nameOf(String code) {
    return all.stream()
        .filter(one -> one.code().equals(code))
        .map(Carrier::name)
        .findFirst()
        .orElse(code);
  }

  public List<Carrier> getAll() {
    return all;
  }

  public List<NumberPool> getPools() {
    return pools;
  }

  public List<CheckRule> getRules() {
    return List.of(CheckRule.values());
  }

  /** What waybills can be made with. */
  public List<Choice> getAdapters() {
    return carriers.adapters().stream()
        .map(one -> new Choice(one.adapter(), texts.of(one.textKey())))
        .toList();
  }

  public CarrierForm getCarrier() {
    return carrier;
  }

  public PoolForm getPool() {
    return pool;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(@Nullable String chosen) {
    this.chosen = chosen == null ? "" : chosen;
  }
}

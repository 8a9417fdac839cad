package app.kontor.web.order.office.terms;

import app.kontor.stock.OpeningHours;
import app.kontor.stock.UnknownWarehouse;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.Warehouses;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.AddressForm;
import app.kontor.web.shop.WeekWords;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One warehouse or branch, or a new one. */
@Named
@ViewScoped
public class WarehousePage extends CodedPage<WarehouseData> {
  private static final long serialVersionUID = 1L;

  @EJB private Warehouses warehouses;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private final AddressForm form = new AddressForm();
  private final Map<String, String> hours = new HashMap<>();
  private String note = "";
  private boolean open = true;
  private boolean branch;

  /** In the seller's country. */
  @Override
  protected void begin() {
    form.setCountry(portal.getSeller().address().country());
  }

  @Override
  protected void show(String code) {
    begin();
    WarehouseData warehouse =
        warehouses.all().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new UnknownWarehouse(code));
    read(warehouse.code(), warehouse.version());
    form.setName(warehouse.name());
    form.setCity(warehouse.city());
    if (warehouse.address() != null) {
      form.show(warehouse.address());
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day.name(), OpeningHours.shown(warehouse.hours(), day));
    }
    note = warehouse.note();
    open = warehouse.open();
    branch = warehouse.branch();
  }

  @Override
  protected WarehouseData filled() {
    List<OpeningHours> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String typed = hours.get(day.name());
      week.addAll(OpeningHours.read(day, typed == null ? "" : typed));
    }
    return WarehouseData.at(getCode(), getVersion(), form.address(), week, note, open, branch);
  }

  @Override
  protected void add(String key, WarehouseData data) {
    warehouses.add(key, data);
  }

  @Override
  protected void change(WarehouseData data) {
    warehouses.change(data);
  }

  @Override
  protected String saved(WarehouseData data) {
    return done("office.warehouse.saved", data.name(), "/office/warehouses.xhtml");
  }

  /** The days of the week with their names. */
  public List<Choice> getDays() {
    return WeekWords.days(visitor.getLocale());
  }

  public String getTitle() {
    return isNew() ? texts.of("office.warehouse.new") : form.getName();
  }

  /** What was typed for each day, by its name. */
  public Map<String, String> getHours() {
    return hours;
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public AddressForm getForm() {
    return form;
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  public boolean isBranch() {
    return branch;
  }

  public void setBranch(boolean branch) {
    this.branch = branch;
  }
}

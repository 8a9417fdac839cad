package app.kontor.web.order.office.terms;

import app.kontor.party.CustomerGroup;
import app.kontor.party.CustomerGroups;
import app.kontor.party.GroupData;
import app.kontor.party.UnknownMarket;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One group of customers, or a new one. */
@Named
@ViewScoped
public class CustomerGroupPage extends CodedPage<GroupData> {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/office/customer-groups.xhtml";

  @EJB private CustomerGroups groups;
  @Inject private Texts texts;

  private String name = "";
  private @Nullable BigDecimal place;

  /** Behind the others. */
  @Override
  protected void begin() {
    place =
        BigDecimal.valueOf(
            groups.groups().stream().mapToInt(CustomerGroup::place).max().orElse(0) + 1L);
  }

  @Override
  protected void show(String code) {
    CustomerGroup group =
        groups.groups().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> UnknownMarket.group(code));
    read(group.code(), group.version());
    name = group.name();
    place = BigDecimal.valueOf(group.place());
  }

  @Override
  protected GroupData filled() {
    return new GroupData(getCode(), getVersion(), name, place == null ? 0 : place.intValue());
  }

  @Override
  protected void add(String key, GroupData data) {
    groups.add(key, data);
  }

  @Override
  protected void change(GroupData data) {
    groups.change(data);
  }

  @Override
  protected String saved(GroupData data) {
    return done("office.customer-group.saved", name, LIST);
  }

  /** Takes the group away from the seller and its customers. */
  public String remove() {
    groups.remove(getCode(), getVersion());
    return done("office.customer-group.removed", name, LIST);
  }

  public String getTitle() {
    return isNew() ? texts.of("office.customer-group.new") : name;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }

  public @Nullable BigDecimal getPlace() {
    return place;
  }

  public void setPlace(@Nullable BigDecimal place) {
    this.place = place;
  }
}

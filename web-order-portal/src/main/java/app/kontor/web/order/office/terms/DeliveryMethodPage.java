package app.kontor.web.order.office.terms;

import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryMethods;
import app.kontor.ordering.UnknownDeliveryMethod;
import app.kontor.party.CustomerGroups;
import app.kontor.party.MarketZones;
import app.kontor.party.Zones;
import app.kontor.shipping.Carriers;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One delivery method with what it costs, or a new one. */
@Named
@ViewScoped
public class DeliveryMethodPage extends KeptPage<DeliveryMethodData> {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/delivery-method.xhtml";

  @EJB private DeliveryMethods methods;
  @EJB private MarketZones markets;
  @EJB private CustomerGroups groups;
  @EJB private Carriers carriers;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private final DeliveryMethodForm form = new DeliveryMethodForm();
  private String title = "";
  private String missing = "";
  private List<Choice> zones = List.of();
  private List<Choice> offered = List.of();

  /** Behind the others. */
  @Override
  protected void begin() {
    choices(markets.zones());
    title = texts.of("office.delivery-method.new");
    form.begin(
        groups.groups(),
        methods.all().stream().mapToInt(DeliveryMethodData::place).max().orElse(0) + 1);
  }

  /** What its fields offer. */
  private void choices(Zones all) {
    Locale reader = visitor.getLocale();
    Locale sellers = portal.getSeller().language();
    zones =
        all.all().stream()
            .map(zone -> new Choice(zone.code(), zone.name(reader, sellers)))
            .toList();
    offered = carriers.carriers().stream().map(one -> new Choice(one.code(), one.name())).toList();
  }

  @Override
  protected void show(String code) {
    Locale reader = visitor.getLocale();
    Locale sellers = portal.getSeller().language();
    Zones all = markets.zones();
    choices(all);
    DeliveryMethodData method =
        methods.all().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new UnknownDeliveryMethod(code));
    title = method.name(reader, sellers);
    missing =
        method.missing(all).stream()
            .map(zone -> zone.name(reader, sellers) + " (" + zone.currency() + ")")
            .collect(Collectors.joining(", "));
    form.show(method, groups.groups());
  }

  @Override
  protected DeliveryMethodData filled() {
    return form.data();
  }

  @Override
  protected void add(String key, DeliveryMethodData data) {
    methods.add(key, data);
  }

  @Override
  protected void change(DeliveryMethodData data) {
    methods.change(data);
  }

  @Override
  protected String saved(DeliveryMethodData data) {
    return done("office.delivery-method.saved", data.code(), PATH, "method");
  }

  /** Some more rows for charges. */
  public void moreRows() {
    form.moreRows();
  }

  /** The number of rows, so that each comes back. */
  public String getKept() {
    return String.valueOf(form.getRows().size());
  }

  /** Makes as many rows as there were. */
  public void setKept(String kept) {
    form.rows(kept.matches("\\d{1,3}") ? Integer.parseInt(kept) : 0);
  }

  public String getTitle() {
    return title;
  }

  /** The zones where it is not offered for want of a charge; empty if there are none. */
  public String getMissing() {
    return missing;
  }

  public List<Choice> getZones() {
    return zones;
  }

  public List<Choice> getCarriers() {
    return offered;
  }

  public DeliveryMethodForm getForm() {
    return form;
  }
}

package app.kontor.web.order.office.terms;

import app.kontor.party.MarketZones;
import app.kontor.party.UnknownMarket;
import app.kontor.party.Zone;
import app.kontor.party.ZoneData;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One zone, or a new one. */
@Named
@ViewScoped
public class ZonePage extends CodedPage<ZoneData> {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/office/zones.xhtml";

  @EJB private MarketZones zones;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private String currency = "";
  private String countries = "";
  private @Nullable BigDecimal place;
  private boolean rest;
  private final Map<String, String> names = new HashMap<>();

  /** Behind the others. */
  @Override
  protected void begin() {
    place =
        BigDecimal.valueOf(zones.zones().all().stream().mapToInt(Zone::place).max().orElse(0) + 1L);
  }

  @Override
  protected void show(String code) {
    Zone zone = zones.zones().find(code).orElseThrow(() -> UnknownMarket.zone(code));
    read(zone.code(), zone.version());
    currency = zone.currency().getCurrencyCode();
    countries = CountryWords.shown(zone.countries(), visitor.getLocale());
    place = BigDecimal.valueOf(zone.place());
    rest = zone.rest();
    names.putAll(zone.names());
  }

  @Override
  protected ZoneData filled() {
    return new ZoneData(
        getCode(),
        getVersion(),
        texts(names),
        rest ? List.of() : CountryWords.read(countries),
        currency,
        place == null ? 0 : place.intValue());
  }

  @Override
  protected void add(String key, ZoneData data) {
    zones.add(key, data);
  }

  @Override
  protected void change(ZoneData data) {
    zones.change(data);
  }

  @Override
  protected String saved(ZoneData data) {
    return done("office.zone.saved", data.code(), LIST);
  }

  /** Takes the zone away; its countries are the rest of the world's then. */
  public String remove() {
    zones.remove(getCode(), getVersion());
    return done("office.zone.removed", getCode(), LIST);
  }

  private static Map<String, String> texts(Map<String, String> typed) {
    Map<String, String> texts = new HashMap<>();
    typed.forEach((language, text) -> texts.put(language, text == null ? "" : text));
    return texts;
  }

  /** Whether it has every country that no other zone has. */
  public boolean isRest() {
    return rest;
  }

  public String getTitle() {
    return isNew() ? texts.of("office.zone.new") : texts.of("office.zone.of", getExisting());
  }

  /** By language code. */
  public Map<String, String> getNames() {
    return names;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(@Nullable String currency) {
    this.currency = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
  }

  public String getCountries() {
    return countries;
  }

  public void setCountries(@Nullable String countries) {
    this.countries = countries == null ? "" : countries;
  }

  public @Nullable BigDecimal getPlace() {
    return place;
  }

  public void setPlace(@Nullable BigDecimal place) {
    this.place = place;
  }
}

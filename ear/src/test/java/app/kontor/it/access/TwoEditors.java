package app.kontor.it.access;

import app.kontor.access.Users;
import app.kontor.access.Users.UserChange;
import app.kontor.billing.BillingSettings;
import app.kontor.billing.RateTables;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.listing.ListView;
import app.kontor.listing.ListViews;
import app.kontor.listing.SaveView;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.MailRules;
import app.kontor.notification.MailTemplates;
import app.kontor.notification.SaveTemplate;
import app.kontor.notification.SendingRule;
import app.kontor.notification.TemplateDetail;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.party.SellerData;
import app.kontor.party.SellerProfile;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.number.NumberPatterns.SeriesView;
import app.kontor.platform.setting.SellerSettings;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.SetPrice;
import app.kontor.sharing.Forms;
import app.kontor.shipping.Carrier;
import app.kontor.shipping.Carriers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** For each command with a version: reads something now, and changes it to a first or second. */
@ApplicationScoped
class TwoEditors {
  private static final MailEvent CLOSED = new MailEvent("ORDER_CLOSED");

  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final LocalDate RATE_DAY = LocalDate.of(2026, 3, 5);

  @Inject private Trade trade;
  @EJB private Carriers carriers;
  @EJB private Forms forms;
  @EJB private ListViews views;
  @EJB private MailRules rules;
  @EJB private MailTemplates templates;
  @EJB private NumberPatterns patterns;
  @EJB private Parties parties;
  @EJB private Partners partners;
  @EJB private PriceLists priceLists;
  @EJB private RateTables rates;
  @EJB private SellerProfile profile;
  @EJB private SellerSettings settings;
  @EJB private Users users;

  private final Deque<Runnable> undo = new ArrayDeque<>();

  /** By use case: reads, and gives back what changes it to a first or second state. */
  Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("CarriersBean.change", this::carrier);
    all.put("FormsBean.publish", this::form);
    all.put("ListViewsBean.change", this::view);
    all.put("ListViewsBean.delete", this::deletedView);
    all.put("MailRulesBean.delete", this::deletedRule);
    all.put("MailRulesBean.save", this::rule);
    all.put("MailTemplatesBean.reset", this::resetTemplate);
    all.put("MailTemplatesBean.save", this::template);
    all.put("NumberPatternsBean.change", this::pattern);
    all.put("PartnersBean.change", this::partner);
    all.put("PartnersBean.keepAddress", this::address);
    all.put("PartnersBean.removeAddress", this::removedAddress);
    all.put("PriceListsBean.apply", this::priceFile);
    all.put("PriceListsBean.change", this::priceList);
    all.put("PriceListsBean.remove", this::removedPrice);
    all.put("PriceListsBean.set", this::price);
    all.put("RateTablesBean.enter", this::rate);
    all.put("RateTablesBean.remove", this::removedRate);
    all.put("SellerProfileBean.change", this::seller);
    all.put("SellerSettingsBean.put", this::setting);
    all.put("UsersBean.change", this::user);
    return all;
  }

  /** What other tests rely on is again as it was. */
  void putBack() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  private IntConsumer view() {
    Actor clerk = trade.staff(Role.SALES);
    ListView read = savedView(clerk, "orders");
    return change -> changeView(clerk, read, change);
  }

  private IntConsumer deletedView() {
    Actor clerk = trade.staff(Role.SALES);
    ListView read = savedView(clerk, "mails");
    return change -> {
      if (change == 1) {
        changeView(clerk, read, change);
      } else {
        trade.as(clerk, () -> views.delete(read.reference(), read.version()));
      }
    };
  }

  private ListView savedView(Actor clerk, String list) {
    String reference =
        trade.as(clerk, () -> views.save(UUID.randomUUID().toString(), named(list, 0)));
    undo.push(() -> trade.sql("DELETE FROM list_view WHERE reference = ?1", reference));
    return trade.as(clerk, () -> views.view(reference));
  }

  private void changeView(Actor clerk, ListView read, int change) {
    trade.as(
        clerk, () -> views.change(read.reference(), read.version(), named(read.list(), change)));
  }

  private static SaveView named(String list, int change) {
    return new SaveView(list, "Two editors " + change, "status=OPEN", List.of(), false);
  }

  private IntConsumer carrier() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    Carrier read =
        trade.as(admin, () -> carriers.carriers()).stream()
            .filter(one -> one.code().equals("INPOST"))
            .findFirst()
            .orElseThrow();
    undo.push(
        () -> {
          Carrier now =
              trade.as(admin, () -> carriers.carriers()).stream()
                  .filter(one -> one.code().equals("INPOST"))
                  .findFirst()
                  .orElseThrow();
          trade.as(admin, () -> carriers.change(named(now, read.name())));
        });
    return change -> trade.as(admin, () -> carriers.change(named(read, "InPost " + change)));
  }

  private static Carrier named(Carrier carrier, String name) {
    return new Carrier(
        carrier.code(),
        name,
        carrier.trackingUrl(),
        carrier.numberPattern(),
        carrier.checkRule(),
        carrier.maxPieceKg(),
        carrier.adapter(),
        carrier.active(),
        carrier.version());
  }

  private IntConsumer form() {
    String code = "stale" + System.nanoTime();
    Actor staff = trade.staff(Role.DOCUMENTS);
    return change ->
        trade.as(
            staff,
            () -> {
              forms.publish(
                  """
                  {"code":"CODE","title":{"pl":"a","de":"a","en":"a"},"fields":[
                    {"id":"f%d","type":"text","label":{"pl":"a","de":"a","en":"a"}}]}
                  """
                      .formatted(change)
                      .replace("CODE", code),
                  Map.of());
            });
  }

  private SendingRule storedRule() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String reference = UUID.randomUUID().toString();
    trade.as(admin, () -> rules.save(rule(reference, 0, 9000)));
    undo.push(() -> deleteRule(reference));
    return trade.as(admin, () -> rules.list()).stream()
        .filter(one -> one.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private void deleteRule(String reference) {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    trade.as(admin, () -> rules.list()).stream()
        .filter(one -> one.reference().equals(reference))
        .forEach(one -> trade.as(admin, () -> rules.delete(reference, one.version())));
  }

  private static SendingRule rule(String reference, long version, int priority) {
    return new SendingRule(
        reference,
        version,
        priority,
        CLOSED,
        "de",
        "AT",
        null,
        Money.of("999999.00", "EUR"),
        null,
        false);
  }

  private IntConsumer rule() {
    SendingRule read = storedRule();
    return change ->
        trade.as(
            trade.staff(Role.ADMINISTRATOR),
            () -> rules.save(rule(read.reference(), read.version(), 9000 + change)));
  }

  /** Deleted with the version of before the first change. */
  private IntConsumer deletedRule() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    SendingRule read = storedRule();
    return change -> {
      if (change == 1) {
        trade.as(admin, () -> rules.save(rule(read.reference(), read.version(), 8000)));
      } else {
        trade.as(admin, () -> rules.delete(read.reference(), read.version()));
      }
    };
  }

  private TemplateDetail readTemplate() {
    return trade.as(trade.staff(Role.ADMINISTRATOR), () -> templates.template(closed(), "de"));
  }

  private static String closed() {
    return CLOSED.defaultCode();
  }

  private void saveTemplate(long version, String subject) {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String body = readTemplate().body();
    trade.as(
        admin,
        () ->
            templates.save(new SaveTemplate(closed(), CLOSED, "de", version, subject, body, true)));
  }

  private IntConsumer template() {
    long read = readTemplate().version();
    undo.push(this::shippedTemplate);
    return change -> saveTemplate(read, "Betreff " + change);
  }

  private void shippedTemplate() {
    TemplateDetail now = readTemplate();
    if (now.version() != 0) {
      trade.as(
          trade.staff(Role.ADMINISTRATOR), () -> templates.reset(closed(), "de", now.version()));
    }
  }

  private IntConsumer resetTemplate() {
    saveTemplate(readTemplate().version(), "Betreff " + System.nanoTime());
    saveTemplate(readTemplate().version(), "Betreff " + System.nanoTime());
    long read = readTemplate().version();
    undo.push(this::shippedTemplate);
    return change -> {
      if (change == 1) {
        saveTemplate(read, "Betreff " + System.nanoTime());
      } else {
        trade.as(trade.staff(Role.ADMINISTRATOR), () -> templates.reset(closed(), "de", read));
      }
    };
  }

  private IntConsumer pattern() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String read = pattern("FS");
    undo.push(() -> trade.as(admin, () -> patterns.change("FS", pattern("FS"), read)));
    return change ->
        trade.as(admin, () -> patterns.change("FS", read, "{series}/" + change + "/{yyyy}/{n:05}"));
  }

  private String pattern(String series) {
    return trade.as(trade.staff(Role.ADMINISTRATOR), () -> patterns.list(trade.today())).stream()
        .filter(one -> one.series().equals(series))
        .map(SeriesView::pattern)
        .findFirst()
        .orElseThrow();
  }

  private IntConsumer partner() {
    String number = trade.customer("STALECUS", null).number();
    Actor sales = trade.staff(Role.SALES);
    PartnerData read = trade.as(sales, () -> partners.data(new PartnerNumber(number)));
    return change ->
        trade.as(
            sales,
            () ->
                partners.change(
                    new PartnerData(
                        read.number(),
                        read.version(),
                        read.address(),
                        read.vatId(),
                        read.language(),
                        read.currency(),
                        read.priceList(),
                        change,
                        read.active())));
  }

  private DeliveryAddress preferred(String partner) {
    return trade
        .as(trade.staff(Role.SALES), () -> parties.deliveryAddresses(new PartnerNumber(partner)))
        .stream()
        .filter(DeliveryAddress::preferred)
        .findFirst()
        .orElseThrow();
  }

  private IntConsumer address() {
    String number = trade.customer("STALEADR", null).number();
    DeliveryAddress read = preferred(number);
    return change ->
        trade.as(
            trade.staff(Role.SALES),
            () ->
                partners.keepAddress(
                    new PartnerNumber(number),
                    new DeliveryAddress(read.code(), read.address(), change != 1, read.version())));
  }

  /** Removed with the version of before the first change. */
  private IntConsumer removedAddress() {
    String number = trade.customer("STALEREM", null).number();
    DeliveryAddress read = preferred(number);
    Actor sales = trade.staff(Role.SALES);
    return change -> {
      if (change == 1) {
        trade.as(
            sales,
            () ->
                partners.keepAddress(
                    new PartnerNumber(number),
                    new DeliveryAddress(read.code(), read.address(), false, read.version())));
      } else {
        trade.as(
            sales,
            () -> partners.removeAddress(new PartnerNumber(number), read.code(), read.version()));
      }
    };
  }

  private String newList() {
    String code = "STALE-" + System.nanoTime();
    Actor sales = trade.staff(Role.SALES);
    trade.as(
        sales,
        () ->
            priceLists.add(
                new NewPriceList(
                    Trade.key(),
                    code,
                    "Stale",
                    "PLN",
                    false,
                    DAY,
                    null,
                    null,
                    BigDecimal.ZERO,
                    PriceRounding.CENT)));
    setPrice(code, "10", 0);
    return code;
  }

  private void setPrice(String list, String amount, long version) {
    trade.as(
        trade.staff(Role.SALES),
        () ->
            priceLists.set(
                new SetPrice(
                    list,
                    new ItemNumber(Trade.ITEM),
                    BigDecimal.ONE,
                    new BigDecimal(amount),
                    BigDecimal.ONE,
                    version)));
  }

  private IntConsumer priceFile() {
    String code = newList();
    Actor sales = trade.staff(Role.SALES);
    byte[] file =
        "item number;from quantity;price;price for\nTRADE-1;1;5;1\n"
            .getBytes(StandardCharsets.UTF_8);
    String reference =
        trade.as(sales, () -> priceLists.load(Trade.key(), code, FileUpload.of("x.csv", file)));
    long edition =
        trade
            .as(sales, () -> priceLists.preview(reference, PriceFileOptions.NONE))
            .list()
            .edition();
    return change ->
        trade.as(
            sales,
            () -> {
              priceLists.apply(Trade.key(), reference, edition, PriceFileOptions.NONE, false);
            });
  }

  private IntConsumer priceList() {
    String code = newList();
    Actor sales = trade.staff(Role.SALES);
    PriceListView read = trade.as(sales, () -> priceLists.list(code));
    return change ->
        trade.as(
            sales,
            () ->
                priceLists.change(
                    new PriceListData(code, "Name " + change, "PLN", DAY, null, read.version())));
  }

  private ListedPrice readPrice(String list) {
    return trade.as(
        trade.staff(Role.SALES),
        () -> priceLists.price(list, new ItemNumber(Trade.ITEM), BigDecimal.ONE));
  }

  private IntConsumer price() {
    String code = newList();
    long read = readPrice(code).version();
    return change -> setPrice(code, "1" + change, read);
  }

  private IntConsumer removedPrice() {
    String code = newList();
    long read = readPrice(code).version();
    return change -> {
      if (change == 1) {
        setPrice(code, "11", read);
      } else {
        trade.as(
            trade.staff(Role.SALES),
            () -> priceLists.remove(code, new ItemNumber(Trade.ITEM), BigDecimal.ONE, read));
      }
    };
  }

  private void enterRate(String rate, Optional<String> seen) {
    trade.as(
        trade.staff(Role.ACCOUNTING),
        () ->
            rates.enter(
                "THB",
                RATE_DAY,
                new BigDecimal(rate),
                "hand",
                "read again",
                seen.map(BigDecimal::new).orElse(null)));
  }

  private IntConsumer rate() {
    trade.sql("DELETE FROM exchange_rate WHERE currency = 'THB'");
    enterRate("0.11", Optional.empty());
    return change -> enterRate("0.2" + change, Optional.of("0.11"));
  }

  private IntConsumer removedRate() {
    trade.sql("DELETE FROM exchange_rate WHERE currency = 'THB'");
    undo.push(() -> trade.sql("DELETE FROM exchange_rate WHERE currency = 'THB'"));
    enterRate("0.11", Optional.empty());
    return change -> {
      if (change == 1) {
        enterRate("0.12", Optional.of("0.11"));
      } else {
        trade.as(
            trade.staff(Role.ACCOUNTING),
            () -> rates.remove("THB", RATE_DAY, new BigDecimal("0.11")));
      }
    };
  }

  private IntConsumer seller() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    SellerData read = trade.as(admin, () -> profile.data());
    undo.push(
        () ->
            trade.sql(
                "UPDATE seller SET phone = ?1, email = ?2, version = version + 1 WHERE id = 1",
                read.phone(),
                read.email()));
    return change ->
        trade.as(admin, () -> profile.change(reached(read, "+48 22 000 00 0" + change)));
  }

  private static SellerData reached(SellerData data, String phone) {
    return new SellerData(
        data.version(),
        data.name(),
        "office@kontor.example",
        phone,
        data.website(),
        data.registration(),
        data.texts());
  }

  private IntConsumer setting() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    int read = trade.as(admin, () -> settings.get(BillingSettings.ADVANCE_DAYS));
    undo.push(
        () ->
            trade.as(
                admin,
                () ->
                    settings.put(
                        BillingSettings.ADVANCE_DAYS,
                        String.valueOf(settings.get(BillingSettings.ADVANCE_DAYS)),
                        String.valueOf(read))));
    return change ->
        trade.as(
            admin,
            () ->
                settings.put(
                    BillingSettings.ADVANCE_DAYS,
                    String.valueOf(read),
                    String.valueOf(read + change)));
  }

  private IntConsumer user() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String email = trade.customer("STALEUSE", null).buyer().email();
    Users.UserDetail read = trade.as(admin, () -> users.user(email));
    return change ->
        trade.as(
            admin,
            () ->
                users.change(
                    email,
                    read.version(),
                    new UserChange("Name " + change, "en", true, read.summary().roles())));
  }
}

package app.kontor.it.access;

import app.kontor.access.Users;
import app.kontor.access.Users.UserChange;
import app.kontor.billing.BillingSettings;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.party.BankAccount;
import app.kontor.party.BankAccounts;
import app.kontor.party.LookData;
import app.kontor.party.SellerData;
import app.kontor.party.SellerLook;
import app.kontor.party.SellerProfile;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.number.NumberPatterns.SeriesView;
import app.kontor.platform.setting.SellerSettings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep the seller itself and its people. */
@ApplicationScoped
class TwoAdministrators implements Editors {
  @Inject private Trade trade;
  @EJB private NumberPatterns patterns;
  @EJB private SellerProfile profile;
  @EJB private SellerLook looks;
  @EJB private BankAccounts accounts;
  @EJB private SellerSettings settings;
  @EJB private Users users;

  private final Deque<Runnable> undo = new ArrayDeque<>();

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("BankAccountsBean.change", this::bankAccount);
    all.put("NumberPatternsBean.change", this::pattern);
    all.put("SellerLookBean.change", this::look);
    all.put("SellerProfileBean.change", this::seller);
    all.put("SellerSettingsBean.put", this::setting);
    all.put("UsersBean.change", this::user);
    return all;
  }

  @Override
  public void putBack() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
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

  private IntConsumer seller() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    SellerData read = trade.as(admin, () -> profile.data());
    undo.push(
        () ->
            trade.sql(
                "UPDATE seller SET phone = ?1, email = ?2, version = version + 1 WHERE id = 1",
                String.valueOf(read.address().phone()),
                String.valueOf(read.address().email())));
    return change ->
        trade.as(admin, () -> profile.change(reached(read, "+48 22 000 00 0" + change)));
  }

  private static SellerData reached(SellerData data, String phone) {
    return new SellerData(
        data.version(),
        data.tradeName(),
        data.address().reachedAs("Kontor", phone, "office@kontor.example"),
        data.vatId(),
        data.taxNumber(),
        data.registration(),
        data.website(),
        data.homeCurrency(),
        data.zone(),
        data.language(),
        data.languages(),
        data.sender(),
        data.texts());
  }

  private IntConsumer bankAccount() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    BankAccount read = trade.as(admin, () -> accounts.all()).get(0);
    undo.push(
        () ->
            trade.sql(
                "UPDATE seller_bank_account SET bank_name = ?1, version = version + 1"
                    + " WHERE seller_id = 1 AND iban = ?2",
                read.bankName(),
                read.iban()));
    return change -> trade.as(admin, () -> accounts.change(at(read, "Bank " + change)));
  }

  private static BankAccount at(BankAccount account, String bank) {
    return new BankAccount(
        account.iban(),
        account.bic(),
        bank,
        account.currency(),
        account.place(),
        account.active(),
        account.others(),
        account.version());
  }

  private IntConsumer look() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    LookData read = trade.as(admin, () -> looks.data());
    undo.push(
        () ->
            trade.as(
                admin,
                () ->
                    looks.change(
                        new LookData(looks.data().version(), read.accent(), read.footers(), false),
                        null)));
    return change ->
        trade.as(
            admin,
            () ->
                looks.change(
                    new LookData(
                        read.version(), read.accent(), Map.of("pl", "Stopka " + change), false),
                    null));
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

package app.kontor.quoting.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.setting.Settings;
import app.kontor.quoting.NewQuotation;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.Quotations;
import app.kontor.quoting.QuotingSettings;
import app.kontor.quoting.model.Quotation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Begins quotations, for customers and for people who are none yet. */
@Dependent
public class QuotationBeginning {
  private static final int LONGEST_PHONE = 40;

  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private NumberSeries numbers;
  @Inject private Settings settings;
  @Inject private QuotationRows rows;
  @Inject private QuotationNews news;

  /** As staff ask for it. */
  Quotation begin(NewQuotation command) {
    Partner partner =
        command.partnerNumber().isEmpty() ? null : parties.partner(command.partnerNumber());
    QuotationDetail.Customer who = partner == null ? prospect(command) : customer(command, partner);
    Quotation quotation = begin(who, partner, parties.seller());
    rows.add(quotation);
    news.note(quotation, "BEGIN", true, actor.get().name(), "");
    return quotation;
  }

  /** A number is drawn last of all that can be refused; it is not kept yet. */
  Quotation begin(QuotationDetail.Customer who, @Nullable Partner partner, Seller seller) {
    LocalDate today = seller.today(clock);
    Currency currency = partner == null ? seller.homeCurrency() : partner.currency();
    int days = settings.get(seller.id(), QuotingSettings.VALID_DAYS);
    Quotation quotation =
        new Quotation(
            seller.id(),
            numbers.next(seller.id(), QuotationSeries.CODE, today),
            who,
            currency,
            today.plusDays(days - 1L),
            actor.get().name(),
            clock.instant());
    if (partner != null) {
      quotation.belongTo(
          partner,
          parties.deliveryAddresses(partner.number()).stream()
              .min(Comparator.comparing((DeliveryAddress one) -> !one.preferred()))
              .map(DeliveryAddress::code)
              .orElse(""));
    }
    return quotation;
  }

  private static QuotationDetail.Customer customer(NewQuotation command, Partner partner) {
    String email = command.email().isBlank() ? partner.email() : email(command.email());
    return new QuotationDetail.Customer(
        partner.number(),
        partner.name(),
        command.name().strip(),
        email,
        command.phone().strip(),
        partner.language().toLanguageTag());
  }

  private static QuotationDetail.Customer prospect(NewQuotation command) {
    if (command.name().isBlank()) {
      throw InvalidInput.required("name");
    }
    if (command.email().isBlank() && command.phone().isBlank()) {
      throw new InvalidInput("email", "QUOTATION_NO_CONTACT");
    }
    text("name", command.name(), Quotations.MAX_SUBJECT);
    text("phone", command.phone(), LONGEST_PHONE);
    if (!Languages.isOne(command.language())) {
      throw new InvalidInput("language", "NOT_A_VALUE", command.language());
    }
    return new QuotationDetail.Customer(
        command.partnerNumber(),
        command.name().strip(),
        command.name().strip(),
        command.email().isBlank() ? "" : email(command.email()),
        command.phone().strip(),
        command.language());
  }

  private static void text(String field, String text, int most) {
    if (text.length() > most) {
      throw new InvalidInput(field, "TOO_LONG", most);
    }
  }

  private static String email(String typed) {
    String email = typed.strip();
    if (!EmailAddress.isValid(email)) {
      throw new InvalidInput("email", "NOT_AN_EMAIL", email);
    }
    return email;
  }
}

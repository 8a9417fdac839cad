package app.kontor.demo;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.quoting.AskQuotation;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.NewQuotation;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.Quotations;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Quotations of the demo company: one that a customer has to answer, one that was asked for, and
 * one for a carpenter who is no customer yet.
 */
@Dependent
public class DemoQuotations {
  private static final int VALID_DAYS = 20;

  @EJB private Quotations quotations;
  @EJB private Parties parties;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;

  void write(DemoCast cast) {
    Actor sales = cast.person("sales");
    QuotationNumber polish = asked(cast.person("buyer.pl"), "pl", "Hala w Poznaniu, etap 2");
    offered(sales, polish, "Hala w Poznaniu", "Ceny przy odbiorze całości.");
    QuotationNumber german = asked(cast.person("buyer.de"), "de", "Halle Leipzig, Abschnitt 2");
    offered(sales, german, "Halle Leipzig", "Preise bei Abnahme im Ganzen.");
    asked(cast.person("buyer.pl"), "later", "Proszę o cenę przy większej ilości.");
    prospect(sales);
  }

  private QuotationNumber asked(Actor buyer, String key, String note) {
    return actor.callAs(
        buyer,
        () ->
            quotations.ask(
                new AskQuotation(
                    "demo-quotation-" + key,
                    null,
                    today().plusDays(30),
                    note,
                    List.of(
                        new AskQuotation.Line(
                            new ItemNumber("D933-M8X40"), BigDecimal.valueOf(5000), null),
                        new AskQuotation.Line(
                            new ItemNumber("D912-M8X30"), BigDecimal.valueOf(2000), null)))));
  }

  private LocalDate today() {
    return parties.seller().today(clock);
  }

  private void offered(Actor sales, QuotationNumber number, String subject, String message) {
    write(
        sales,
        number,
        subject,
        message,
        List.of(
            line("D933-M8X40", 5000, LineChoice.FIXED),
            line("D912-M8X30", 2000, LineChoice.A),
            line("D912-M8X30", 4000, LineChoice.A),
            line("DRHS-50", 20, LineChoice.OPTION)));
    long version = actor.callAs(sales, () -> quotations.quotation(number)).version();
    actor.runAs(sales, () -> quotations.send(number, version));
  }

  private void prospect(Actor sales) {
    QuotationNumber number =
        actor.callAs(
            sales,
            () ->
                quotations.begin(
                    new NewQuotation(
                        "demo-quotation-prospect",
                        new PartnerNumber(""),
                        "Stolarnia Dąb",
                        "",
                        "+48 600 100 200",
                        "pl")));
    write(sales, number, "Montaż regału", "", List.of(line("D933-M8X40", 200, LineChoice.FIXED)));
  }

  private void write(
      Actor sales,
      QuotationNumber number,
      String subject,
      String message,
      List<QuotationDraft.Line> lines) {
    actor.runAs(
        sales,
        () -> {
          QuotationDetail read = quotations.quotation(number);
          QuotationDraft draft = Objects.requireNonNull(read.draft());
          quotations.edit(
              number,
              new QuotationDraft(
                  read.version(),
                  subject,
                  message,
                  today().plusDays(VALID_DAYS),
                  BigDecimal.valueOf(5),
                  draft.addressCode(),
                  "",
                  BigDecimal.ZERO,
                  lines));
        });
  }

  private static QuotationDraft.Line line(String item, int quantity, LineChoice choice) {
    return new QuotationDraft.Line(
        item, "", BigDecimal.valueOf(quantity), null, null, null, null, "", choice);
  }
}

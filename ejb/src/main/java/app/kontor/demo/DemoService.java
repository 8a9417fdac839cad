package app.kontor.demo;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.time.TimeShift;
import app.kontor.sharing.Folders;
import app.kontor.sharing.ShareDocument;
import app.kontor.ticketing.ReportTicket;
import app.kontor.ticketing.TicketKind;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.Tickets;
import app.kontor.ticketing.WriteMessage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tickets and shared documents of the demo customers, in every state. */
@Dependent
public class DemoService {
  @EJB private Ordering ordering;
  @EJB private Tickets tickets;
  @EJB private Folders folders;
  @Inject private CurrentActor actor;

  /**
   * A ticket and how it goes on.
   *
   * @param answer of staff, or null if nobody has answered yet
   */
  private record Story(
      String buyer,
      int daysAgo,
      TicketKind kind,
      String subject,
      String text,
      @Nullable String answer,
      TicketStatus end) {}

  private static final List<Story> STORIES =
      List.of(
          new Story(
              "buyer.pl",
              40,
              TicketKind.MISSING,
              "Brak jednego opakowania śrub",
              "W paczce było o jedno opakowanie mniej niż na dokumencie WZ.",
              "Przepraszamy. Brakujące opakowanie wysyłamy dziś na nasz koszt.",
              TicketStatus.SOLVED),
          new Story(
              "buyer.pl",
              6,
              TicketKind.DEFECT,
              "Klucz z pęknięciem na rękojeści",
              "Jeden z kluczy ma widoczne pęknięcie. Prosimy o wymianę.",
              "Prosimy o zdjęcie uszkodzenia, przygotujemy wymianę.",
              TicketStatus.WAITING_FOR_CUSTOMER),
          new Story(
              "buyer.pl",
              1,
              TicketKind.QUESTION,
              "Certyfikat 3.1 do śrub",
              "Czy do tej dostawy można otrzymać świadectwo odbioru 3.1?",
              null,
              TicketStatus.NEW),
          new Story(
              "buyer.de",
              25,
              TicketKind.WRONG_GOODS,
              "Falsche Länge geliefert",
              "Statt der bestellten Länge kam eine kürzere Ausführung.",
              "Wir tauschen die Ware aus; die Rücksendung ist für Sie kostenlos.",
              TicketStatus.SOLVED),
          new Story(
              "buyer.de",
              3,
              TicketKind.DEFECT,
              "Trennscheiben mit abgelaufenem Datum",
              "Das aufgedruckte Datum ist überschritten. Bitte um Ersatz.",
              "Wir prüfen die Charge und melden uns morgen.",
              TicketStatus.OPEN));

  void tickets(DemoCast cast, Instant today) {
    Actor staff = cast.person("service");
    int n = 0;
    for (Story story : STORIES) {
      Actor buyer = cast.person(story.buyer());
      Instant at = today.minus(Duration.ofDays(story.daysAgo())).plus(Duration.ofHours(9));
      String key = "demo-ticket-" + n++;
      String number =
          as(
              buyer,
              at,
              () ->
                  tickets.report(
                      new ReportTicket(
                          key,
                          latestOrder(),
                          1,
                          story.kind(),
                          story.subject(),
                          story.text(),
                          List.of())));
      String answer = story.answer();
      if (answer != null) {
        as(
            staff,
            at.plus(Duration.ofHours(3)),
            () -> {
              WriteMessage message = new WriteMessage(key + "-answer", number, answer, List.of());
              tickets.answer(message, tickets.ticket(number).version(), story.end());
              return true;
            });
      }
    }
  }

  /** The number of the buyer's latest order. */
  private @Nullable OrderNumber latestOrder() {
    return ordering.list(OrderFilter.all(), PageRequest.first(1)).rows().stream()
        .map(OrderSummary::number)
        .findFirst()
        .orElse(null);
  }

  void documents(DemoCast cast, Instant today) {
    Actor staff = cast.person("documents");
    for (String login : List.of("buyer.pl", "buyer.de")) {
      Actor buyer = cast.person(login);
      DemoCast.Customer customer = cast.customerOf(buyer);
      if (customer == null) {
        continue;
      }
      boolean polish = buyer.language().getLanguage().equals("pl");
      Instant at = today.minus(Duration.ofDays(12)).plus(Duration.ofHours(8));
      share(
          staff,
          at,
          "demo-terms-" + login,
          customer.number(),
          polish ? "Warunki współpracy 2026" : "Rahmenbedingungen 2026",
          polish ? "warunki-2026.txt" : "bedingungen-2026.txt",
          polish
              ? "Dostawa w 48 godzin. Zwrot towaru w ciągu 14 dni."
              : "Lieferung in 48 Stunden. Rückgabe innerhalb von 14 Tagen.");
      share(
          staff,
          at.plus(Duration.ofDays(4)),
          "demo-list-" + login,
          customer.number(),
          polish ? "Lista nowości" : "Neuheitenliste",
          polish ? "nowosci.csv" : "neuheiten.csv",
          "number;name\nD912-M8X30;DIN 912 M8x30\nDRHS-50;DIN 338 5,0\n");
      share(
          buyer,
          at.plus(Duration.ofDays(6)),
          "demo-own-" + login,
          "",
          polish ? "Plan zapotrzebowania" : "Bedarfsplan",
          polish ? "plan.csv" : "bedarf.csv",
          "number;quantity\nD912-M8X30;2000\nD933-M10X40;1500\n");
    }
  }

  private void share(
      Actor who,
      Instant at,
      String key,
      String partner,
      String title,
      String fileName,
      String content) {
    FileUpload file = FileUpload.of(fileName, content.getBytes(StandardCharsets.UTF_8));
    as(
        who,
        at,
        () -> folders.share(new ShareDocument(key, new PartnerNumber(partner), title, "", file)));
  }

  private <T> T as(Actor who, Instant when, Supplier<T> work) {
    return TimeShift.at(when, () -> actor.callAs(who, work));
  }
}

package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotationTold;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The seller is told: somebody asks for a quotation, asks back, accepts or declines. */
@ApplicationScoped
public class QuotationNewsMail extends MailKind<QuotationNewsMail.News> {
  private static final String PAGE = "/orders/office/quotation.xhtml?quotation=";
  private static final Tags<News> TAGS =
      Tags.<News>none()
          .text("quotation.number", News::number)
          .text(
              "quotation.step",
              (one, formats) -> formats.words().get("quotation." + one.step().name()))
          .text("quotation.who", News::who)
          .text("quotation.said", News::text)
          .text("quotation.order", News::order)
          .text("quotation.page", (one, formats) -> formats.link(PAGE + encoded(one.number())));

  @Inject private Parties parties;

  /**
   * What the mail is about.
   *
   * @param who company and person
   * @param text what was said; empty for nothing
   * @param order what it became; empty if it has not
   */
  record News(String number, QuotationStep step, String who, String text, String order) {}

  private static String encoded(String number) {
    return URLEncoder.encode(number, StandardCharsets.UTF_8);
  }

  void told(@Observes @Priority(LAST) QuotationTold event) {
    if (!event.toSeller()) {
      return;
    }
    Seller seller = parties.seller(event.sellerId());
    tell(
        Occasion.of(event.partnerId(), event.number() + "#" + event.count(), seller.language()),
        Addressee.of(
            seller,
            event.partnerNumber(),
            event.partnerName(),
            new Person(seller.email(), seller.shownName())),
        new News(
            event.number().value(),
            event.step(),
            event.person().isBlank() || event.person().equals(event.partnerName())
                ? event.partnerName()
                : event.partnerName() + ", " + event.person(),
            event.text(),
            event.order()));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("QUOTATION_NEWS");
  }

  @Override
  public int place() {
    return 6;
  }

  @Override
  public Tags<News> tags() {
    return TAGS;
  }

  @Override
  public News sample(Sample sample) {
    return new News(
        "OF/2026/11/00042",
        sample.isFull() ? QuotationStep.ACCEPT : QuotationStep.ASK,
        sample.odd("company") + ", " + sample.buyer(),
        sample.isFull() ? sample.odd("news") : "",
        sample.isFull() ? "2026-1017" : "");
  }
}

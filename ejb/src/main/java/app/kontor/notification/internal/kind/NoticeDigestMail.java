package app.kontor.notification.internal.kind;

import app.kontor.gate.Actor;
import app.kontor.notification.MailEvent;
import app.kontor.notification.Notice;
import app.kontor.notification.NoticesDue;
import app.kontor.notification.model.Mail.Person;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is new for a person who wants it by mail: one mail for all there is. */
@ApplicationScoped
public class NoticeDigestMail extends MailKind<NoticeDigestMail.News> {
  private static final String OF_STAFF = "/orders/office/notices.xhtml";
  private static final String OF_CUSTOMERS = "/orders/notices.xhtml";
  private static final List<String> COLUMNS = List.of("name", "happened");

  private static final Tags<News> TAGS =
      Tags.<News>none()
          .text("notices.count", news -> String.valueOf(news.lines().size()))
          .table(
              "notices.table",
              (news, formats) -> new GoodsTable(formats).of(rows(news, formats), COLUMNS))
          .text("notices.link", (news, formats) -> formats.link(news.page()));

  /** What is told, the latest first. */
  record News(List<Line> lines, String page) {}

  /** One notice. */
  record Line(String kind, String subject, String about, Instant at) {}

  void due(@Observes @Priority(LAST) NoticesDue event) {
    Actor reader = event.reader();
    tell(
        Occasion.of(
            reader.partnerId(),
            reader.userId() + "/" + event.until().toEpochMilli(),
            reader.language()),
        Addressee.of(event.seller(), "", "", new Person(reader.email(), reader.name())),
        new News(
            event.news().stream().map(NoticeDigestMail::line).toList(),
            reader.isStaff() ? OF_STAFF : OF_CUSTOMERS));
  }

  private static Line line(Notice one) {
    return new Line(
        one.kind().name(),
        one.subject(),
        one.customer().isEmpty() ? one.detail() : one.customer(),
        one.happenedAt());
  }

  private static List<Map<String, String>> rows(News news, MailFormats formats) {
    return news.lines().stream()
        .map(
            line -> {
              Map<String, String> row = new LinkedHashMap<>();
              String about = line.about().isEmpty() ? "" : ", " + line.about();
              row.put("name", formats.words().get("notice." + line.kind()) + about);
              row.put("number", line.subject());
              row.put("happened", formats.date(line.at()));
              return row;
            })
        .toList();
  }

  @Override
  public MailEvent event() {
    return new MailEvent("NOTICE_DIGEST");
  }

  @Override
  public int place() {
    return 140;
  }

  @Override
  public Tags<News> tags() {
    return TAGS;
  }

  @Override
  public News sample(Sample sample) {
    Line order =
        new Line("ORDER_RECEIVED", "ZA/2026/11/00042", sample.odd("company"), sample.now());
    Line ticket = new Line("TICKET_REPORTED", "T-2026-0007", "", sample.now());
    return new News(sample.isFull() ? List.of(order, ticket) : List.of(ticket), OF_STAFF);
  }
}

package app.kontor.it.portals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.OtherSeller;
import app.kontor.it.trade.Trade;
import app.kontor.notification.Digest;
import app.kontor.notification.Notice;
import app.kontor.notification.NoticeKind;
import app.kontor.notification.Notices;
import app.kontor.notification.UnknownNotice;
import app.kontor.notification.internal.notice.DigestTick;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens is told to those whom it is for, and to nobody else. */
@ExtendWith(ArquillianExtension.class)
class NoticesIT {
  @EJB private Notices notices;
  @EJB private DigestTick tick;
  @Inject private Trade trade;
  @Inject private OtherSeller other;

  @Test
  void an_order_is_told_to_staff_and_what_they_do_to_its_customer() {
    trade.open();
    other.open();
    Customer customer = trade.customer("NOTICES", null);
    Actor sales = trade.staff(Role.SALES);
    Actor second = trade.person(Trade.SELLER, 0, "Second Seller", Set.of(Role.SALES));
    trade.as(second, () -> notices.choose(all(second), Digest.AT_ONCE));
    String order = trade.confirmed(customer, 5, Trade.key(), "notices");

    Notice received = only(second, "ORDER_RECEIVED", order);
    assertThat(received.unread()).isTrue();
    assertThat(received.customer()).startsWith(customer.number());
    assertThat(received.address()).startsWith("/orders/office/order.xhtml?order=");
    assertThat(told(customer.buyer(), order)).contains("ORDER_ACCEPTED");
    assertThat(told(sales, order)).contains("ORDER_RECEIVED");
    trade.sql(
        "UPDATE notice SET by_user = ?1 WHERE subject = ?2 AND by_user = ?3",
        sales.userId(),
        order,
        customer.buyer().userId());
    assertThat(told(sales, order)).as("not what one did oneself").isEmpty();
    for (Actor who :
        List.of(
            trade.staff(Role.WAREHOUSE),
            trade.customer("NOTICES-NOT", null).everything(),
            other.staff(Role.ADMINISTRATOR))) {
      assertThat(told(who, order)).as(who.name()).isEmpty();
      assertThatThrownBy(() -> trade.as(who, () -> notices.read(received.id())))
          .isInstanceOf(UnknownNotice.class);
    }

    assertThat(trade.as(second, notices::unread)).isNotEqualTo(Total.of(0));
    trade.as(second, () -> notices.read(received.id()));
    assertThat(only(second, "ORDER_RECEIVED", order).unread()).isFalse();
    assertThat(unread(second)).doesNotContain(order);
    trade.as(second, () -> notices.readAll(received.happenedAt().plusSeconds(3600)));
    assertThat(unread(second)).isEmpty();
    assertThat(trade.as(second, notices::unread)).isEqualTo(Total.of(0));

    trade.as(second, () -> notices.choose(Set.of("TICKET_REPORTED"), Digest.NEVER));
    assertThat(told(second, order)).as("not wanted").isEmpty();
  }

  @Test
  void one_mail_tells_what_is_new_to_who_wants_it() {
    trade.open();
    Customer customer = trade.customer("DIGEST", null);
    Actor reader = trade.person(Trade.SELLER, 0, "Digest Reader", Set.of(Role.SALES));
    trade.as(reader, () -> notices.choose(all(reader), Digest.AT_ONCE));
    String order = trade.confirmed(customer, 5, Trade.key(), "digest");
    tick.tick();
    List<?> mails =
        trade.awaitedRows(
            "SELECT html FROM mail WHERE recipient = ?1 AND event = 'NOTICE_DIGEST' AND html <> ''",
            reader.email());
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).toString()).contains(order).contains("/orders/office/notices.xhtml");
  }

  private Set<String> all(Actor who) {
    return trade.as(who, notices::choices).kinds().stream()
        .map(NoticeKind::name)
        .collect(Collectors.toSet());
  }

  private List<Notice> list(Actor who, String kind) {
    return trade.as(
        who,
        () ->
            notices
                .notices(kind.isEmpty() ? Set.of() : Set.of(kind), false, PageRequest.first(100))
                .rows());
  }

  private List<String> told(Actor who, String order) {
    return list(who, "").stream()
        .filter(notice -> notice.subject().equals(order))
        .map(notice -> notice.kind().name())
        .toList();
  }

  private Notice only(Actor who, String kind, String order) {
    List<Notice> found =
        list(who, kind).stream().filter(notice -> notice.subject().equals(order)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<String> unread(Actor who) {
    return trade
        .as(who, () -> notices.notices(Set.of(), true, PageRequest.first(100)).rows())
        .stream()
        .map(Notice::subject)
        .toList();
  }
}

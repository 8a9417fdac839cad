package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentFile;
import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.UnknownDocument;
import app.kontor.billing.model.Documents;
import app.kontor.billing.model.Drafts;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Role;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.Parties;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.once.Once;
import app.kontor.platform.transaction.Transactions;
import jakarta.enterprise.event.Event;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is shown which documents of an order of partner 7: a pro-forma and a goods-issue note. */
class BillingBeanTest {
  private static final OrderNumber ORDER = new OrderNumber("2026-1017");
  private static final DocumentNumber PRO_FORMA = new DocumentNumber("PF/1");
  private static final DocumentNumber NOTE = new DocumentNumber("WZ/1");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private final SalesOrder order = SalesOrders.placed(SalesOrders.goods(11, "2.00", 10));
  private final IssuingWorld world = IssuingWorld.of(order);
  private final CurrentActor actor = new CurrentActor();
  private final List<String> keys = new ArrayList<>();
  private final BillingBean bean = bean();

  private BillingBean bean() {
    world.documents.add(
        new IssuedDocument(
            Drafts.of(Sellers.polish(), order.detail()).proForma(PRO_FORMA, DAY, 7),
            SalesOrders.NOW,
            "T"));
    world.documents.add(Documents.note("WZ/1", DAY));
    StoredFile file = new StoredFile(9, "0", "WZ-1.pdf", "application/pdf", 1);
    return new BillingBean(
        actor,
        Clock.fixed(SalesOrders.NOW, ZoneOffset.UTC),
        world.documents,
        world.issuer,
        new OrderEnds(world.documents, OneOrder.of(order, world.documents.log), port()),
        OneOrder.of(order, world.documents.log),
        port(Parties.class, (port, method, arguments) -> Sellers.polish()),
        port(FileStore.class, (port, method, arguments) -> new byte[] {37}),
        new DocumentFiles() {
          @Override
          public Optional<StoredFile> find(long sellerId, DocumentNumber number) {
            return Optional.of(file);
          }

          @Override
          public StoredFile prepare(long sellerId, DocumentNumber number) {
            keys.add("prepare " + number);
            return file;
          }
        },
        new Transactions(),
        port(
            Once.class,
            (port, method, arguments) -> {
              keys.add(arguments[0] + " " + arguments[1] + " " + arguments[2]);
              return new Once.Made("FV/7");
            }));
  }

  private void become(long partner, Role... roles) {
    actor.become(Actor.person(5, "p@example", "P", Locale.ENGLISH, 1, partner, Set.of(roles)));
  }

  private List<String> shown() {
    return bean.documentsOf(ORDER).stream()
        .map(DocumentSummary::number)
        .map(DocumentNumber::value)
        .toList();
  }

  @Test
  void who_may_see_documents_sees_all_of_the_order() {
    become(0, Role.ACCOUNTING);
    assertThat(shown()).containsExactly("PF/1", "WZ/1");
    become(7, Role.BUYER);
    assertThat(shown()).containsExactly("PF/1", "WZ/1");
  }

  /** Prices are nobody's business in the warehouse. */
  @Test
  void who_only_ships_sees_goods_issue_notes_and_learns_of_nothing_else() {
    become(0, Role.WAREHOUSE);
    assertThat(shown()).containsExactly("WZ/1");
    DocumentFile file = bean.download(NOTE);
    assertThat(file.name()).isEqualTo("WZ-1.pdf");
    assertThat(file.content()).containsExactly(37);
    assertThatThrownBy(() -> bean.download(PRO_FORMA))
        .isInstanceOfSatisfying(
            UnknownDocument.class,
            refusal -> assertThat(refusal.args()).isEqualTo(List.of(PRO_FORMA)));
    assertThat(keys)
        .as("nothing is rendered for who may not see it")
        .containsExactly("prepare WZ/1");
  }

  @Test
  void another_companys_document_is_as_unknown_as_one_that_is_not_there() {
    become(8, Role.BUYER);
    for (DocumentNumber number : List.of(PRO_FORMA, new DocumentNumber("PF/404"))) {
      assertThatThrownBy(() -> bean.detail(number)).isInstanceOf(UnknownDocument.class);
      assertThatThrownBy(() -> bean.download(number)).isInstanceOf(UnknownDocument.class);
    }
    assertThat(keys).isEmpty();
  }

  /** A key is one person's: nobody gets another's invoice by guessing it. */
  @Test
  void the_key_of_a_form_is_bound_to_who_sends_it_and_to_the_order() {
    become(0, Role.ACCOUNTING);
    assertThat(bean.invoice("form-0001", ORDER)).isEqualTo(new DocumentNumber("FV/7"));
    assertThat(keys)
        .singleElement()
        .asString()
        .startsWith("issue-invoice 5:form-0001 ")
        .contains("2026-1017");
  }

  @SuppressWarnings("unchecked")
  private static <T> Event<T> port() {
    return port(
        Event.class,
        (port, method, arguments) -> {
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private static <T> T port(Class<T> type, InvocationHandler calls) {
    return type.cast(
        Proxy.newProxyInstance(
            BillingBeanTest.class.getClassLoader(), new Class<?>[] {type}, calls));
  }
}

package app.kontor.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListColumn;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of documents: what it asks for, and what its columns say of each kind. */
class DocumentListTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private final List<DocumentFilter> asked = new ArrayList<>();
  private final DocumentList list = new DocumentList(billing());

  /** A filter form with these values; what is no value is refused as the form does. */
  private record Typed(Map<String, Object> values) implements FilterValues {
    @Override
    public String text(String key) {
      return (String) values.getOrDefault(key, "");
    }

    @Override
    public boolean flag(String key) {
      return (Boolean) values.getOrDefault(key, false);
    }

    @Override
    public <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
      Object value = values.get(key);
      if (value != null && !type.isInstance(value)) {
        throw new InvalidInput(key, "NOT_A_CHOICE");
      }
      return type.cast(value);
    }

    @Override
    public @Nullable LocalDate date(String key) {
      return (LocalDate) values.get(key);
    }

    @Override
    public @Nullable BigDecimal number(String key) {
      return (BigDecimal) values.get(key);
    }
  }

  private DocumentFilter filter(Map<String, Object> values) {
    list.rows(new Typed(values), PageRequest.first(25));
    return asked.get(asked.size() - 1);
  }

  @Test
  void an_empty_form_asks_for_all_documents() {
    assertThat(filter(Map.of())).isEqualTo(DocumentFilter.all());
  }

  @Test
  void every_field_of_the_form_narrows_the_list() {
    assertThat(
            filter(
                Map.of(
                    "q",
                    "FV/2026",
                    "kind",
                    DocumentKind.SALES_INVOICE,
                    "payment",
                    DocumentFilter.Payment.OVERDUE,
                    "from",
                    DAY.minusDays(30),
                    "to",
                    DAY,
                    "amount",
                    new BigDecimal("30.75"))))
        .isEqualTo(
            new DocumentFilter(
                "FV/2026",
                DocumentKind.SALES_INVOICE,
                DAY.minusDays(30),
                DAY,
                new BigDecimal("30.75"),
                DocumentFilter.Payment.OVERDUE));
  }

  @Test
  void no_field_of_the_form_is_left_out_of_the_question() {
    Map<String, Object> one = new HashMap<>();
    for (FilterField field : DocumentList.SHAPE.filter()) {
      one.clear();
      one.put(field.key(), value(field.key()));
      assertThat(filter(one)).as(field.key()).isNotEqualTo(DocumentFilter.all());
    }
  }

  private static Object value(String field) {
    return switch (field) {
      case "q" -> "x";
      case "kind" -> DocumentKind.PRO_FORMA;
      case "payment" -> DocumentFilter.Payment.OPEN;
      case "from", "to" -> DAY;
      default -> BigDecimal.ONE;
    };
  }

  @Test
  void a_constant_of_something_else_is_refused_and_nothing_is_asked() {
    assertThatThrownBy(() -> filter(Map.of("kind", DocumentFilter.Payment.OPEN)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("kind"));
    assertThat(asked).isEmpty();
  }

  @Test
  void customers_and_staff_see_the_same_but_for_the_customer() {
    List<String> customer = keys(Audience.CUSTOMER);
    List<String> staff = new ArrayList<>(keys(Audience.STAFF));
    staff.removeAll(List.of("customer", "customer-number"));
    assertThat(staff).isEqualTo(customer);
    assertThat(customer).doesNotContain("customer", "customer-number");
  }

  @Test
  void what_staff_see_is_also_in_the_file_but_for_badges_and_papers() {
    List<String> file = DocumentList.SHAPE.file().stream().map(ListColumn::key).toList();
    assertThat(file)
        .containsAll(
            keys(Audience.STAFF).stream()
                .filter(key -> !List.of("cancelled", "pdf").contains(key))
                .toList())
        .contains("currency");
  }

  @Test
  void an_invoice_says_amounts_with_their_currency() {
    DocumentSummary invoice =
        row(DocumentKind.SALES_INVOICE, Money.of("30.75", "EUR"), Money.of("5.00", "EUR"), false);
    assertThat(of("gross", invoice)).isEqualTo(Money.of("30.75", "EUR"));
    assertThat(of("open", invoice)).isEqualTo(Money.of("5.00", "EUR"));
    assertThat(of("currency", invoice)).hasToString("EUR");
    assertThat(of("pdf", invoice)).isEqualTo("FV-2026-11-00042.pdf");
    assertThat(of("cancelled", invoice)).isNull();
  }

  /** An empty cell and a zero are not the same: a zero is paid. */
  @Test
  void a_document_without_prices_has_empty_cells_and_no_zeros() {
    DocumentSummary note = row(DocumentKind.GOODS_ISSUE_NOTE, null, null, false);
    for (String key : List.of("gross", "open", "currency", "due")) {
      assertThat(of(key, note)).as(key).isNull();
    }
  }

  @Test
  void a_cancelled_document_has_a_badge() {
    DocumentSummary cancelled =
        row(DocumentKind.PRO_FORMA, Money.of("1.00", "PLN"), Money.of("0.00", "PLN"), true);
    assertThat(of("cancelled", cancelled)).isEqualTo(Badge.of("CANCELLED", "billing.cancelled"));
  }

  private static @Nullable Object of(String column, DocumentSummary row) {
    return DocumentList.SHAPE.column(column).of(row);
  }

  private static List<String> keys(Audience audience) {
    return DocumentList.SHAPE.page(audience).stream()
        .flatMap(cell -> Stream.concat(Stream.of(cell.column()), below(cell)))
        .toList();
  }

  private static Stream<String> below(ListCell cell) {
    return cell.below().stream();
  }

  private static DocumentSummary row(
      DocumentKind kind, @Nullable Money gross, @Nullable Money open, boolean cancelled) {
    return new DocumentSummary(
        new DocumentNumber("FV/2026/11/00042"),
        kind,
        new OrderNumber("2026-1017"),
        new PartnerNumber("10042"),
        "Huta",
        DAY,
        null,
        gross,
        open,
        cancelled,
        false,
        true);
  }

  private Billing billing() {
    return (Billing)
        Proxy.newProxyInstance(
            DocumentListTest.class.getClassLoader(),
            new Class<?>[] {Billing.class},
            (billing, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("list");
              asked.add((DocumentFilter) arguments[0]);
              return new Page<DocumentSummary>(List.of(), 0);
            });
  }
}

package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.it.access.Arguments.Known;
import app.kontor.it.access.UseCaseDirectory.UseCase;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People of one company call every use case they may call with everything there is to know of
 * another company. They get what they would get for numbers that do not exist, nothing they see is
 * the other company's, and nothing of the other company changes. The use cases are found, not
 * listed; one that cannot be called fails the test until somebody says how.
 */
@ExtendWith(ArquillianExtension.class)
class ForeignCompanyIT {
  private static final Set<String> UNKNOWN = Set.of("answered", "NOT_ALLOWED");

  /** Refusals that have nothing to do with whose number it is, and are the same for any. */
  private static final Map<String, Set<String>> OTHERWISE =
      Map.ofEntries(
          Map.entry("SignInBean.signIn", Set.of("SIGN_IN_REFUSED", "SIGN_IN_THROTTLED")),
          Map.entry("SignInBean.changePassword", Set.of("PASSWORD_WRONG")),
          Map.entry("PasswordLinksBean.setPassword", Set.of("PASSWORD_LINK_INVALID")),
          Map.entry("UsersBean.add", Set.of("ROLE_REQUIRED", "ROLE_OF_OTHERS")),
          // the person's own key comes with another content
          Map.entry("TicketsBean.report", Set.of("KEY_REUSED")),
          Map.entry("BasketsBean.review", Set.of("NOT_A_VALUE")),
          Map.entry("ApprovalsBean.ask", Set.of("NOT_A_VALUE")),
          Map.entry("OrderingBean.place", Set.of("NOT_A_VALUE")),
          Map.entry("OrderingBean.placeLines", Set.of("NOT_A_VALUE")),
          Map.entry("QuotationsBean.ask", Set.of("KEY_REUSED", "QUOTATION_EMPTY")),
          Map.entry("BudgetsBean.add", Set.of("KEY_REUSED", "REQUIRED")),
          Map.entry("OrderFilesBean.attach", Set.of("FILE_TOO_MANY", "KEY_REUSED", "REQUIRED")));

  @Inject private UseCaseDirectory directory;
  @Inject private Strangers strangers;
  @Inject private Trade trade;
  @Inject private EverythingOf everything;

  @Test
  void another_companys_data_is_unknown_unseen_and_unchanged() {
    trade.open();
    Customer own = trade.customer("BASALT", null);
    List<Actor> people = people(own);
    Map<String, String> alone = answersWithoutNumbers(people);
    Known violet = everything.of("VIOLETQX");
    assertThat(answersWithoutNumbers(people)).isEqualTo(alone);
    everything.alsoFor(own);

    Strangers.Report report = strangers.tryAll(people, violet, ForeignCompanyIT::isAcceptable);
    System.out.println(
        "ForeignCompanyIT: "
            + report.calls()
            + " calls of "
            + report.called().size()
            + " use cases, "
            + report.tables());
    report.wrong().forEach(System.out::println);
    assertThat(report.uncalled()).as("say how to call it").isEmpty();
    assertThat(report.wrong()).isEmpty();
    assertThat(report.called()).hasSizeGreaterThan(50);
    assertThat(report.tables())
        .contains(
            "allocation",
            "approval_request",
            "basket_line",
            "billing_document",
            "billing_settlement",
            "buyers_item",
            "delivery_address",
            "despatch",
            "document_version",
            "form_submission",
            "goods_return",
            "mail",
            "parcel",
            "price_agreement",
            "price_audience",
            "price_entry",
            "quotation_line",
            "read_mark",
            "sales_order_line",
            "shared_document",
            "shopping_list",
            "shopping_list_line",
            "sign_in_session",
            "spending_limit",
            "statement_entry",
            "stock_reservation",
            "ticket_file",
            "ticket_message");
  }

  /** One person for each role, and one with all of them. */
  private static List<Actor> people(Customer own) {
    List<Actor> people = new ArrayList<>(own.people().values());
    people.add(own.everything());
    return people;
  }

  /** What use cases without parameters say: lists and counts must not know the other company. */
  private Map<String, String> answersWithoutNumbers(List<Actor> people) {
    Map<String, String> answers = new TreeMap<>();
    for (UseCase useCase : directory.all()) {
      for (Actor person : people) {
        if (useCase.called().getParameterCount() == 0 && useCase.permits(person)) {
          Strangers.Outcome outcome = strangers.outcome(useCase, person, new Object[0]);
          answers.put(useCase.name() + " " + person.roles(), outcome.code() + outcome.result());
        }
      }
    }
    return answers;
  }

  private static boolean isAcceptable(UseCase useCase, String code) {
    return UNKNOWN.contains(code)
        || code.startsWith("UNKNOWN_")
        || OTHERWISE.getOrDefault(useCase.name(), Set.of()).contains(code);
  }
}

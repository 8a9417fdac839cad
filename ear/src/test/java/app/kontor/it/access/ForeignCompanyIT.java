package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.it.access.Arguments.Known;
import app.kontor.it.access.Arguments.SayHow;
import app.kontor.it.access.UseCaseDirectory.UseCase;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
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
  /**
   * What the strange company's every text carries; the same word with another end exists nowhere.
   */
  private static final String WORD = "VIOLETQX";

  private static final String NO_WORD = "VIOLETQZ";
  private static final Set<String> UNKNOWN = Set.of("answered", "NOT_ALLOWED");

  /** Refusals that have nothing to do with whose number it is, and are the same for any. */
  private static final Map<String, Set<String>> OTHERWISE =
      Map.of(
          "SignInBean.signIn", Set.of("SIGN_IN_REFUSED", "SIGN_IN_THROTTLED"),
          "SignInBean.changePassword", Set.of("PASSWORD_WRONG"),
          "PasswordLinksBean.setPassword", Set.of("PASSWORD_LINK_INVALID"),
          "UsersBean.add", Set.of("ROLE_REQUIRED", "ROLE_OF_OTHERS"),
          // the person's own key comes with another content
          "TicketsBean.report", Set.of("KEY_REUSED"),
          "BasketsBean.review", Set.of("NOT_A_VALUE"),
          "OrderingBean.place", Set.of("NOT_A_VALUE"));

  @Inject private UseCaseDirectory directory;
  @Inject private CurrentActor actor;
  @Inject private Trade trade;
  @Inject private EverythingOf everything;

  @Test
  void another_companys_data_is_unknown_unseen_and_unchanged() {
    trade.open();
    Customer own = trade.customer("BASALT", null);
    List<Actor> people = people(own);
    Map<String, String> alone = answersWithoutNumbers(people);
    Known violet = everything.of(WORD);
    assertThat(answersWithoutNumbers(people)).isEqualTo(alone);
    everything.alsoFor(own);

    Set<String> words = words(violet);
    CompanyRows rows = CompanyRows.of(trade, Set.copyOf(violet.ids()), words);
    Arguments real = new Arguments(withIds(violet, rows.ids()));
    Arguments ghost = new Arguments(ghost(withIds(violet, rows.ids())));
    List<String> wrong = new ArrayList<>();
    Set<String> called = new TreeSet<>();
    long calls = 0;
    for (UseCase useCase : directory.all()) {
      for (Actor person : people) {
        if (useCase.permits(person)) {
          calls += call(useCase, person, real, ghost, words, rows.ids(), wrong);
          called.add(useCase.name());
        }
      }
      if (called.contains(useCase.name())) {
        rows.changesTo(CompanyRows.of(trade, Set.copyOf(violet.ids()), words))
            .forEach(change -> wrong.add(useCase.name() + " changes " + change));
      }
    }
    System.out.println(
        "ForeignCompanyIT: "
            + calls
            + " calls of "
            + called.size()
            + " use cases, "
            + rows.tables());
    wrong.stream().distinct().limit(80).forEach(System.out::println);
    assertThat(wrong.stream().distinct().limit(80)).isEmpty();
    assertThat(called).hasSizeGreaterThan(50);
    assertThat(rows.tables())
        .contains(
            "allocation",
            "basket_line",
            "billing_document",
            "billing_settlement",
            "delivery_address",
            "despatch",
            "document_version",
            "form_submission",
            "mail",
            "parcel",
            "price_entry",
            "read_mark",
            "sales_order_line",
            "shared_document",
            "sign_in_session",
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
          Outcome outcome = outcome(useCase, person, new Object[0]);
          answers.put(useCase.name() + " " + person.roles(), outcome.code() + outcome.result());
        }
      }
    }
    return answers;
  }

  private int call(
      UseCase useCase,
      Actor person,
      Arguments real,
      Arguments ghost,
      Set<String> words,
      Set<Long> ids,
      List<String> wrong) {
    List<Object[]> arguments;
    List<Object[]> twins;
    try {
      arguments = real.of(useCase.called());
      twins = ghost.of(useCase.called());
    } catch (SayHow e) {
      wrong.add("say how to call " + useCase.name() + ": no example for " + e.getMessage());
      return 0;
    }
    for (int i = 0; i < arguments.size(); i++) {
      String where = useCase.name() + " as " + person.roles() + " with " + text(arguments.get(i));
      Outcome outcome = outcome(useCase, person, arguments.get(i));
      Outcome twin = outcome(useCase, person, twins.get(i));
      if (!isAcceptable(useCase, outcome.code())) {
        wrong.add(where + " gives " + outcome.code());
      } else if (!outcome.code().equals(twin.code())) {
        wrong.add(where + " gives " + outcome.code() + ", for what is not there " + twin.code());
      }
      Revealed.in(outcome.result(), words, ids)
          .forEach(found -> wrong.add(where + " reveals " + found));
      if (outcome.result() instanceof Page<?> page
          && page.total() != page.rows().size()
          && page.total() < PageRequest.MAX_LIMIT) {
        wrong.add(where + " counts " + page.total() + " and shows " + page.rows().size());
      }
    }
    return 2 * arguments.size();
  }

  private static boolean isAcceptable(UseCase useCase, String code) {
    return UNKNOWN.contains(code)
        || code.startsWith("UNKNOWN_")
        || OTHERWISE.getOrDefault(useCase.name(), Set.of()).contains(code);
  }

  /** What came of a call: "answered", a refusal's code, or the failure that must not be. */
  private record Outcome(String code, @Nullable Object result) {}

  private Outcome outcome(UseCase useCase, Actor person, Object[] arguments) {
    return actor.callAs(
        person,
        () -> {
          try {
            return new Outcome("answered", useCase.called().invoke(useCase.target(), arguments));
          } catch (InvocationTargetException e) {
            return e.getCause() instanceof BusinessException refusal
                ? new Outcome(refusal.code(), null)
                : new Outcome(String.valueOf(e.getCause()), null);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static String text(Object[] arguments) {
    return java.util.Arrays.deepToString(arguments);
  }

  private static Set<String> words(Known known) {
    Set<String> words = new TreeSet<>(known.numbers());
    words.addAll(known.emails());
    words.add(known.word());
    return words;
  }

  private static Known withIds(Known known, Set<Long> ids) {
    return new Known(
        known.partnerNumber(),
        known.addressCode(),
        known.priceList(),
        known.word(),
        known.numbers(),
        known.emails(),
        known.keys(),
        ids.stream().sorted().toList());
  }

  /** The same of a company that does not exist. */
  private static Known ghost(Known known) {
    return new Known(
        ghost(known.partnerNumber()),
        ghost(known.addressCode()),
        ghost(known.priceList()),
        ghost(known.word()),
        known.numbers().stream().map(ForeignCompanyIT::ghost).toList(),
        known.emails().stream().map(ForeignCompanyIT::ghost).toList(),
        known.keys().stream().map(ForeignCompanyIT::ghost).toList(),
        known.ids().stream().map(id -> id + 10_000_000).toList());
  }

  private static String ghost(String text) {
    String renamed =
        text.replace(WORD, NO_WORD)
            .replace(WORD.toLowerCase(Locale.ROOT), NO_WORD.toLowerCase(Locale.ROOT));
    if (!renamed.equals(text)) {
      return renamed;
    }
    StringBuilder changed = new StringBuilder(text);
    int digits = 0;
    for (int i = text.length() - 1; i >= 0 && digits < 4; i--) {
      if (Character.isDigit(text.charAt(i))) {
        changed.setCharAt(i, text.charAt(i) == '9' ? '8' : '9');
        digits++;
      }
    }
    return changed.toString();
  }
}

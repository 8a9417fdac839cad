package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.NotAllowed;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Role;
import app.kontor.it.access.UseCaseDirectory.UseCase;
import app.kontor.it.trade.Trade;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every role, as staff and as a partner's person, on every use case there is: who does not hold a
 * declared permission is refused before anything happens. The use cases are found, not listed.
 */
@ExtendWith(ArquillianExtension.class)
class UseCaseMatrixIT {
  @Inject private UseCaseDirectory directory;
  @Inject private CurrentActor actor;

  @Test
  void whoever_lacks_the_permission_is_refused() {
    List<UseCase> useCases = directory.all();
    assertThat(useCases).hasSizeGreaterThan(80);
    List<String> wrong = new ArrayList<>();
    int refused = 0;
    for (Actor person : people()) {
      for (UseCase useCase : useCases) {
        if (!useCase.permits(person)) {
          refused++;
          String outcome = outcome(person, useCase);
          if (!outcome.equals("NOT_ALLOWED")) {
            wrong.add(
                person.roles() + "/" + person.isStaff() + " " + useCase.name() + " " + outcome);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(refused).isGreaterThan(500);
  }

  @Test
  void nobody_is_refused_everything_that_is_not_open() {
    List<String> wrong = new ArrayList<>();
    for (UseCase useCase : directory.all()) {
      if (!useCase.declared().isAnnotationPresent(Open.class)) {
        String outcome = outcome(Actor.nobody(Trade.SELLER), useCase);
        if (!outcome.equals("NOT_ALLOWED")) {
          wrong.add(useCase.name() + " " + outcome);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_is_open_is_a_short_list_that_somebody_looked_at() {
    assertThat(
            directory.all().stream()
                .filter(useCase -> useCase.declared().isAnnotationPresent(Open.class))
                .map(UseCase::name))
        .containsExactlyInAnyOrder(
            "ApprovalLinksBean.look",
            "ApprovalLinksBean.approve",
            "ApprovalLinksBean.decline",
            "CounterCartsBean.changeLinked",
            "DemoSignInsBean.emails",
            "PartiesBean.seller",
            "PartiesBean.visibility",
            "PartiesBean.visibilityToStrangers",
            "PublicShopBean.isOpen",
            "PublicShopBean.showsPrices",
            "PublicShopBean.search",
            "PublicShopBean.facets",
            "PublicShopBean.categories",
            "PublicShopBean.item",
            "PublicShopBean.picture",
            "PublicShopBean.count",
            "PublicShopBean.startAt",
            "PublicShopBean.entries",
            "PublicShopBean.branches",
            "QuotationLinksBean.quotation",
            "QuotationLinksBean.accept",
            "QuotationLinksBean.decline",
            "QuotationLinksBean.say",
            "QuotationLinksBean.file",
            "SellerLookBean.logo",
            "SellerProfileBean.published",
            "SellerProfileBean.text",
            "SignInBean.signIn",
            "SignInBean.resume",
            "SignInBean.signOut",
            "KeptFormsBean.keepFor",
            "KeptFormsBean.personOf",
            "FormAnswersBean.findFor",
            "PasswordLinksBean.forgotten",
            "PasswordLinksBean.isOpen",
            "PasswordLinksBean.setPassword");
  }

  private static List<Actor> people() {
    List<Actor> people = new ArrayList<>();
    for (Role role : Role.values()) {
      people.add(person(role, 0));
      people.add(person(role, 4711));
    }
    return people;
  }

  private static Actor person(Role role, long partner) {
    return Actor.person(99, "it@kontor.example", "It", Locale.ENGLISH, 1, partner, Set.of(role));
  }

  private String outcome(Actor person, UseCase useCase) {
    Supplier<String> call =
        () -> {
          try {
            useCase.called().invoke(useCase.target(), neutral(useCase.called()));
            return "PASSED";
          } catch (InvocationTargetException e) {
            return e.getCause() instanceof NotAllowed
                ? "NOT_ALLOWED"
                : String.valueOf(e.getCause());
          } catch (IllegalAccessException e) {
            return e.toString();
          }
        };
    return actor.callAs(person, call);
  }

  private static Object[] neutral(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
        .toArray();
  }
}

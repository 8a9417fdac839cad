package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.Actor;
import app.kontor.access.Allowed;
import app.kontor.access.CurrentActor;
import app.kontor.access.NotAllowed;
import app.kontor.access.Open;
import app.kontor.access.Permission;
import app.kontor.access.Role;
import app.kontor.access.UseCases;
import app.kontor.access.Within;
import jakarta.ejb.Local;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
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
  @Inject private BeanManager beans;
  @Inject private CurrentActor actor;

  /** A use case with the object it is called on. */
  private record UseCase(String name, Method declared, Method called, Object target) {}

  @Test
  void whoever_lacks_the_permission_is_refused() {
    List<UseCase> useCases = useCases();
    assertThat(useCases).hasSizeGreaterThan(80);
    List<String> wrong = new ArrayList<>();
    int refused = 0;
    for (Actor person : people()) {
      for (UseCase useCase : useCases) {
        if (!isPermitted(person, useCase.declared())) {
          refused++;
          String outcome = outcome(person, useCase);
          if (!outcome.equals("NOT_ALLOWED")) {
            wrong.add(person.roles() + "/" + person.isStaff() + " " + useCase.name() + outcome);
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
    for (UseCase useCase : useCases()) {
      if (!useCase.declared().isAnnotationPresent(Open.class)) {
        String outcome = outcome(Actor.nobody(), useCase);
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
            useCases().stream()
                .filter(useCase -> useCase.declared().isAnnotationPresent(Open.class))
                .map(UseCase::name))
        .containsExactlyInAnyOrder(
            "PartiesBean.seller", "SignInBean.signIn", "SignInBean.resume", "SignInBean.signOut");
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

  private static boolean isPermitted(Actor person, Method method) {
    Allowed allowed = method.getAnnotation(Allowed.class);
    if (allowed != null) {
      return Arrays.stream(allowed.value()).anyMatch((Permission one) -> person.may(one));
    }
    return !method.isAnnotationPresent(Within.class);
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

  private List<UseCase> useCases() {
    TreeMap<String, UseCase> found = new TreeMap<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Class<?> type = bean.getBeanClass();
      if (type.isAnnotationPresent(UseCases.class)) {
        for (Class<?> view : type.getInterfaces()) {
          if (view.isAnnotationPresent(Local.class)) {
            Object target = beans.getReference(bean, view, beans.createCreationalContext(bean));
            collect(type, view, target, found);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static void collect(
      Class<?> type, Class<?> view, Object target, TreeMap<String, UseCase> found) {
    for (Method called : view.getMethods()) {
      try {
        Method declared = type.getMethod(called.getName(), called.getParameterTypes());
        String name = type.getSimpleName() + "." + called.getName();
        found.put(
            name + Arrays.toString(called.getParameterTypes()),
            new UseCase(name, declared, called, target));
      } catch (NoSuchMethodException e) {
        throw new AssertionError(called + " is not on " + type, e);
      }
    }
  }
}

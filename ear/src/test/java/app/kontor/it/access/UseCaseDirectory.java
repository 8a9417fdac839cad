package app.kontor.it.access;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.PermissionSet;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import jakarta.ejb.Local;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** All use cases there are: found in the deployment, not listed. */
@ApplicationScoped
class UseCaseDirectory {
  @Inject private BeanManager beans;

  /**
   * A use case with the object it is called on.
   *
   * @param declared on the bean, with what it asks of its caller
   * @param called on the interface, with the names of its parameters
   */
  record UseCase(String name, Method declared, Method called, Object target) {

    /** Whether its declaration lets the actor call it from outside. */
    boolean permits(Actor person) {
      Allowed allowed = declared.getAnnotation(Allowed.class);
      if (allowed != null) {
        return PermissionSet.suffices(allowed, person::may);
      }
      return !declared.isAnnotationPresent(Within.class);
    }
  }

  List<UseCase> all() {
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

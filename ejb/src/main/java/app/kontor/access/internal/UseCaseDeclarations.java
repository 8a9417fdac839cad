package app.kontor.access.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.Open;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** Refuses the deployment if a use case does not declare exactly one way to be called. */
public class UseCaseDeclarations implements Extension {
  private static final List<Class<? extends Annotation>> WAYS =
      List.of(Allowed.class, Open.class, Within.class);

  <T> void check(@Observes @WithAnnotations(UseCases.class) ProcessAnnotatedType<T> type) {
    Class<T> bean = type.getAnnotatedType().getJavaClass();
    if (bean.isAnnotationPresent(UseCases.class) && !bean.equals(Gate.class)) {
      requireDeclarations(bean);
    }
  }

  static void requireDeclarations(Class<?> bean) {
    for (Method method : bean.getDeclaredMethods()) {
      boolean isUseCase =
          Modifier.isPublic(method.getModifiers())
              && !Modifier.isStatic(method.getModifiers())
              && !method.isSynthetic();
      if (isUseCase && WAYS.stream().filter(method::isAnnotationPresent).count() != 1) {
        throw new IllegalStateException(
            "use case without exactly one of @Allowed, @Open, @Within: " + method);
      }
    }
  }
}

package app.kontor;

import app.kontor.gate.Allowed;
import app.kontor.gate.UseCases;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What somebody with a role can ask of the product; found, not listed. */
public final class UseCaseMethods {
  private static final List<Method> ALL =
      ProductClasses.ALL.stream()
          .filter(type -> type.isAnnotatedWith(UseCases.class))
          .map(JavaClass::reflect)
          .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(Allowed.class))
          .toList();

  private UseCaseMethods() {}

  /** The methods of beans that check a role, of which this holds. */
  public static Stream<Method> where(Predicate<Method> wanted) {
    return ALL.stream().filter(wanted);
  }

  /** Whether a call is written into the audit trail. */
  public static boolean isAudited(Method method) {
    return method.getAnnotation(Allowed.class).audit();
  }
}

package app.kontor.web.common.el;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What pages may read and call of one of our classes, found once per class: a record's components,
 * getters, and public methods by name and number of arguments.
 */
final class OwnMembers {
  private static final String OURS = "app.kontor.";
  private static final OwnMembers NONE = new OwnMembers();

  private static final ClassValue<OwnMembers> KNOWN =
      new ClassValue<>() {
        @Override
        protected OwnMembers computeValue(Class<?> type) {
          return isOurs(type) ? new OwnMembers(type) : NONE;
        }
      };

  /** By name. */
  private final Map<String, Method> properties = new HashMap<>();

  /** By name and number of arguments; nothing where several methods would do. */
  private final Map<Call, Optional<Method>> methods = new HashMap<>();

  private record Call(String name, int arguments) {}

  private OwnMembers() {}

  private OwnMembers(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
      properties.put(component.getName(), component.getAccessor());
    }
    for (Method method : type.getMethods()) {
      if (!callable(method)) {
        continue;
      }
      methods.merge(
          new Call(method.getName(), method.getParameterCount()),
          Optional.of(method),
          OwnMembers::theOneThatOverrides);
      String property = propertyOf(method);
      if (!property.isEmpty()) {
        properties.putIfAbsent(property, method);
      }
    }
  }

  static OwnMembers of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** Reads a property; null if pages have no such property of ours. */
  @Nullable Method property(String name) {
    return properties.get(name);
  }

  /**
   * The method of this name for so many arguments; null if there is none, or if the arguments'
   * types would have to choose among several.
   */
  @Nullable Method method(String name, int arguments) {
    return methods.getOrDefault(new Call(name, arguments), Optional.empty()).orElse(null);
  }

  /** Maps, lists and bundles have elements for properties, even if the class is ours. */
  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(OURS)
        && !Map.class.isAssignableFrom(type)
        && !List.class.isAssignableFrom(type)
        && !ResourceBundle.class.isAssignableFrom(type);
  }

  private static boolean callable(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && !method.isVarArgs()
        && Modifier.isPublic(method.getDeclaringClass().getModifiers());
  }

  private static Optional<Method> theOneThatOverrides(
      Optional<Method> known, Optional<Method> other) {
    if (known.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    Method first = known.get();
    Method second = other.get();
    if (!List.of(first.getParameterTypes()).equals(List.of(second.getParameterTypes()))) {
      return Optional.empty();
    }
    return first.getReturnType().isAssignableFrom(second.getReturnType()) ? other : known;
  }

  private static String propertyOf(Method method) {
    if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
      return "";
    }
    String name = method.getName();
    if (name.startsWith("get") && name.length() > 3) {
      return decapitalised(name.substring(3));
    }
    boolean flag = method.getReturnType() == boolean.class;
    return flag && name.startsWith("is") && name.length() > 2
        ? decapitalised(name.substring(2))
        : "";
  }

  /** As beans' properties are named: {@code URL} stays, {@code Total} becomes {@code total}. */
  private static String decapitalised(String name) {
    boolean capitals = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return capitals ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}

package app.kontor.web.common.el;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.context.FacesContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers what pages ask most often at once, and leaves the rest to the server's resolvers, which
 * are asked one after the other: the variable of a loop, a bean known by its proxy, a property or
 * method of one of our classes (records too), a value that already has the type that is wanted.
 */
final class QuickResolver extends ELResolver {
  private static final String PROXY = "$_WeldClientProxy";

  private final ELResolver others;

  /** A normal scoped bean is the same proxy for everybody, for as long as the portal runs. */
  private final Map<String, Object> beans = new ConcurrentHashMap<>();

  QuickResolver(ELResolver others) {
    this.others = others;
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base == null) {
      return property instanceof String name
          ? root(context, name)
          : others.getValue(context, null, property);
    }
    Method accessor = property(base, property);
    if (accessor == null) {
      return others.getValue(context, base, property);
    }
    Object value = call(accessor, base);
    context.setPropertyResolved(base, property);
    return value;
  }

  private @Nullable Object root(ELContext context, String name) {
    Object found = beans.get(name);
    if (found == null && context.getContext(FacesContext.class) instanceof FacesContext page) {
      found = page.getExternalContext().getRequestMap().get(name);
    }
    if (found != null) {
      context.setPropertyResolved(null, name);
      return found;
    }
    Object value = others.getValue(context, null, name);
    if (value != null && value.getClass().getName().endsWith(PROXY)) {
      beans.put(name, value);
    }
    return value;
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      @Nullable Object @Nullable [] arguments) {
    int count = arguments == null ? 0 : arguments.length;
    Method found =
        base == null || method == null || types != null
            ? null
            : OwnMembers.of(base.getClass()).method(method.toString(), count);
    if (base == null || found == null) {
      return others.invoke(context, base, method, types, arguments);
    }
    Object value = call(found, base, converted(context, found, arguments));
    context.setPropertyResolved(base, method);
    return value;
  }

  private static @Nullable Object[] converted(
      ELContext context, Method method, @Nullable Object @Nullable [] arguments) {
    Class<?>[] types = method.getParameterTypes();
    @Nullable Object[] converted = new Object[types.length];
    for (int i = 0; arguments != null && i < types.length; i++) {
      Object argument = arguments[i];
      converted[i] =
          types[i].isInstance(argument) ? argument : context.convertToType(argument, types[i]);
    }
    return converted;
  }

  private static @Nullable Object call(Method method, Object base, @Nullable Object... arguments) {
    try {
      return method.invoke(base, arguments);
    } catch (InvocationTargetException e) {
      throw new ELException(method.toString(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new ELException(method.toString(), e);
    }
  }

  @Override
  public <T> @Nullable T convertToType(ELContext context, @Nullable Object value, Class<T> wanted) {
    if (wanted.isInstance(value)) {
      context.setPropertyResolved(true);
      return wanted.cast(value);
    }
    return others.convertToType(context, value, wanted);
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    Method component = component(base, property);
    if (component == null) {
      return others.getType(context, base, property);
    }
    context.setPropertyResolved(base, property);
    return component.getReturnType();
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
    if (component(base, property) != null) {
      throw new PropertyNotWritableException(String.valueOf(property));
    }
    others.setValue(context, base, property, value);
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    if (component(base, property) == null) {
      return others.isReadOnly(context, base, property);
    }
    context.setPropertyResolved(base, property);
    return true;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return base instanceof Record ? String.class : others.getCommonPropertyType(context, base);
  }

  /** A record's component: what the server's resolvers do not know. */
  private static @Nullable Method component(@Nullable Object base, @Nullable Object property) {
    return base instanceof Record ? property(base, property) : null;
  }

  private static @Nullable Method property(@Nullable Object base, @Nullable Object property) {
    return base == null || property == null
        ? null
        : OwnMembers.of(base.getClass()).property(property.toString());
  }
}

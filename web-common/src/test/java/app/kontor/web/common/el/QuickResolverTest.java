package app.kontor.web.common.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuickResolverTest {
  private final Others others = new Others();
  private final QuickResolver resolver = new QuickResolver(others);
  private final Context context = new Context(resolver);

  /** A row of a list, as a page is given one. */
  public record Row(String number, int count) {
    /** Not a component. */
    public boolean isLarge() {
      return count > 10;
    }
  }

  /** A bean of a page. */
  public static class Bean {
    private String name = "first";

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String join(String left, String right) {
      return left + right;
    }

    public String one(String text) {
      return "text " + text;
    }

    public String one(Integer number) {
      return "number " + number;
    }

    public String fails() {
      throw new IllegalStateException("no goods");
    }

    public static String shared() {
      return "static";
    }
  }

  /** Overrides with a narrower type, as a proxy does. */
  public static class Narrow extends Bean {
    @Override
    public String join(String left, String right) {
      return right + left;
    }
  }

  @Test
  void components_of_a_record_are_properties() {
    Row row = new Row("K-1", 12);
    assertThat(resolver.getValue(context, row, "number")).isEqualTo("K-1");
    assertThat(context.isPropertyResolved()).isTrue();
    assertThat(resolver.getValue(context, row, "large")).isEqualTo(true);
    assertThat(resolver.getType(context, row, "count")).isEqualTo(int.class);
    assertThat(resolver.isReadOnly(context, row, "count")).isTrue();
    assertThatThrownBy(() -> resolver.setValue(context, row, "count", 3))
        .isInstanceOf(PropertyNotWritableException.class);
  }

  @Test
  void getters_are_read_and_setters_left_to_the_server() {
    Bean bean = new Bean();
    assertThat(resolver.getValue(context, bean, "name")).isEqualTo("first");
    resolver.setValue(context, bean, "name", "second");
    assertThat(bean.getName()).isEqualTo("second");
    assertThat(resolver.getType(context, bean, "name")).isEqualTo(String.class);
    assertThat(others.asked).isEqualTo(2);
  }

  @Test
  void a_method_is_called_with_arguments_of_its_types() {
    assertThat(invoke(new Bean(), "join", "a", 7)).isEqualTo("a7");
    assertThat(others.asked).as("the number made a text").isEqualTo(1);
    assertThat(invoke(new Narrow(), "join", "a", "b")).isEqualTo("ba");
    assertThat(others.asked).isEqualTo(1);
  }

  @Test
  void methods_told_apart_by_types_are_left_to_the_server() {
    assertThat(OwnMembers.of(Bean.class).method("one", 1)).isNull();
    assertThat(OwnMembers.of(Bean.class).method("shared", 0)).isNull();
    assertThat(OwnMembers.of(Bean.class).method("join", 3)).isNull();
  }

  @Test
  void what_fails_keeps_its_cause() {
    assertThatThrownBy(() -> invoke(new Bean(), "fails"))
        .isInstanceOf(ELException.class)
        .hasRootCauseMessage("no goods");
  }

  @Test
  void a_map_has_its_keys_even_if_the_class_is_ours() {
    OwnMap map = new OwnMap();
    map.put("empty", "key");
    assertThat(OwnMembers.of(OwnMap.class).property("empty")).isNull();
    assertThat(OwnMembers.of(String.class).property("bytes")).isNull();
  }

  /** A map of ours. */
  public static class OwnMap extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void a_bean_that_is_a_proxy_is_asked_for_once() {
    others.roots.put("shop", new Bean$Proxy$_$$_WeldClientProxy());
    others.roots.put("plain", new Bean());
    for (int i = 0; i < 3; i++) {
      assertThat(resolver.getValue(context, null, "shop")).isInstanceOf(Bean.class);
      assertThat(resolver.getValue(context, null, "plain")).isInstanceOf(Bean.class);
    }
    assertThat(others.asked).isEqualTo(1 + 3);
  }

  /** Named as the container names its proxies. */
  public static class Bean$Proxy$_$$_WeldClientProxy extends Bean {}

  @Test
  void a_value_of_the_wanted_type_is_not_converted() {
    assertThat(resolver.convertToType(context, "a", String.class)).isEqualTo("a");
    assertThat(others.asked).isZero();
    assertThat(resolver.convertToType(context, 7, String.class)).isEqualTo("7");
    assertThat(others.asked).isEqualTo(1);
  }

  private @Nullable Object invoke(Object base, String method, Object... arguments) {
    return resolver.invoke(context, base, method, null, arguments);
  }

  /** The server's resolvers: counts how often it is asked. */
  private static final class Others extends BeanELResolver {
    private final Map<String, Object> roots = new HashMap<>();
    private int asked;

    @Override
    public @Nullable Object getValue(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      asked++;
      if (base != null) {
        return super.getValue(context, base, property);
      }
      context.setPropertyResolved(true);
      return roots.get(String.valueOf(property));
    }

    @Override
    public void setValue(
        ELContext context,
        @Nullable Object base,
        @Nullable Object property,
        @Nullable Object value) {
      asked++;
      super.setValue(context, base, property, value);
    }

    @Override
    public @Nullable Class<?> getType(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      asked++;
      return super.getType(context, base, property);
    }

    @Override
    public <T> @Nullable T convertToType(
        ELContext context, @Nullable Object value, Class<T> wanted) {
      asked++;
      context.setPropertyResolved(true);
      return wanted.cast(Objects.toString(value));
    }
  }

  /** An expression's context with nothing but a resolver. */
  private static final class Context extends ELContext {
    private final ELResolver resolver;

    Context(ELResolver resolver) {
      this.resolver = resolver;
    }

    @Override
    public ELResolver getELResolver() {
      return resolver;
    }

    @Override
    public <T> T convertToType(@Nullable Object value, Class<T> wanted) {
      return resolver.convertToType(this, value, wanted);
    }

    @Override
    public @Nullable FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public @Nullable VariableMapper getVariableMapper() {
      return null;
    }
  }
}

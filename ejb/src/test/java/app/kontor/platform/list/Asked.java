package app.kontor.platform.list;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A use case that remembers what it was asked and always answers the same. */
public final class Asked {
  private final List<String> calls = new ArrayList<>();
  private final List<@Nullable Object> arguments = new ArrayList<>();
  private final Object answer;

  public Asked(Object answer) {
    this.answer = answer;
  }

  /** The use case as its interface. */
  public <T> T as(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> call(method.getName(), given)));
  }

  private Object call(String name, @Nullable Object @Nullable [] given) {
    calls.add(name);
    if (given != null) {
      arguments.addAll(Arrays.asList(given));
    }
    return answer;
  }

  /** The names of the methods called. */
  public List<String> calls() {
    return calls;
  }

  /** What was given to all of them, in turn. */
  public List<@Nullable Object> arguments() {
    return arguments;
  }
}

package app.kontor.web.common.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts as pages ask for them: {@code #{msg['action.save']}}. */
@Named("msg")
@RequestScoped
public class TextMap extends AbstractMap<String, String> {
  @Inject private Texts texts;

  @Override
  public String get(@Nullable Object key) {
    return texts.of(String.valueOf(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return texts.has(String.valueOf(key));
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}

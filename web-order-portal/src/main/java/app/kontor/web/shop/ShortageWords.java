package app.kontor.web.shop;

import app.kontor.ordering.Shortage;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Says what of a wanted quantity cannot be had now, and when more is expected. */
@Named
@RequestScoped
public class ShortageWords {
  @Inject private Texts texts;

  /** A sentence in the reader's language. */
  public String of(Shortage shortage) {
    String key = shortage.isComplete() ? "shortage.all" : "shortage.part";
    LocalDate expected = shortage.expected();
    if (!shortage.counted()) {
      String light = key + ".light";
      return expected == null ? texts.of(light) : texts.of(light + ".due", expected);
    }
    return expected == null
        ? texts.of(key, shortage.free(), shortage.missing())
        : texts.of(key + ".due", shortage.free(), shortage.missing(), expected);
  }
}

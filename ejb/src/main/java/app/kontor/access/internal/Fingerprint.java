package app.kontor.access.internal;

import app.kontor.platform.Sha256;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command is asked to do, as a text that is the same when it is asked again. */
final class Fingerprint {
  /** What an object without a text of its own prints: its type and where it happens to lie. */
  private static final Pattern IDENTITY = Pattern.compile("([\\w$.\\[;]+)@[0-9a-f]{1,8}\\b");

  private Fingerprint() {}

  static String of(@Nullable Object[] arguments) {
    StringBuilder text = new StringBuilder();
    for (Object argument : arguments) {
      text.append(argument instanceof byte[] bytes ? Sha256.hex(bytes) : String.valueOf(argument))
          .append('\u001f');
    }
    return IDENTITY.matcher(text).replaceAll("$1");
  }
}

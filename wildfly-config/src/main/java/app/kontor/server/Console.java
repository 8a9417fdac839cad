package app.kontor.server;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the console what is going on, with the seconds since the start. */
public final class Console {
  private final PrintStream out;
  private final long startedAt = System.nanoTime();

  public Console(PrintStream out) {
    this.out = out;
  }

  public void progress(String text) {
    long tenths = (System.nanoTime() - startedAt) / 100_000_000;
    out.println(String.format(Locale.ROOT, "[%4d.%d s] %s", tenths / 10, tenths % 10, text));
    out.flush();
  }

  public void line(String text) {
    out.println(text);
    out.flush();
  }
}

package app.kontor.platform;

import jakarta.json.spi.JsonProvider;

/**
 * The JSON library of the server, looked up once. The static methods of {@link jakarta.json.Json}
 * look through all libraries anew at each call, which costs more than writing a whole document.
 */
public final class JsonLibrary {
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private JsonLibrary() {}

  /** Makes readers, writers, builders and values; may be used by many threads at once. */
  public static JsonProvider get() {
    return PROVIDER;
  }
}

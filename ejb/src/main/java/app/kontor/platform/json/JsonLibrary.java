package app.kontor.platform.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;

/**
 * The JSON libraries of the server, looked up once. The static methods of {@link jakarta.json.Json}
 * look through all libraries anew at each call, which costs more than writing a whole document.
 */
public final class JsonLibrary {
  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final Jsonb MAPPER = JsonbBuilder.newBuilder().withProvider(PROVIDER).build();

  private JsonLibrary() {}

  /** Makes readers, writers, builders and values; may be used by many threads at once. */
  public static JsonProvider get() {
    return PROVIDER;
  }

  /** A record as JSON: its components by name. */
  public static String write(Record value) {
    return MAPPER.toJson(value);
  }

  /**
   * What {@link #write} was given.
   *
   * @throws jakarta.json.bind.JsonbException if the text says something else than the type
   */
  public static <T extends Record> T read(String json, Class<T> type) {
    return MAPPER.fromJson(json, type);
  }
}

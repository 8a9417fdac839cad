package app.kontor.web.common.text;

import app.kontor.platform.language.AmericanEnglish;
import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Property files on the class path that belong together: texts, pages and navigation of the areas,
 * and the texts of the core's capabilities. All are UTF-8.
 */
public final class AreaFiles {
  /** The area of the parts all portals share. */
  public static final String COMMON = "common";

  /** The capabilities of the core whose words pages show. */
  static final List<String> CAPABILITIES =
      List.of(
          "money",
          "measure",
          "platform",
          "access",
          "listing",
          "party",
          "catalogue",
          "pricing",
          "tax",
          "stock",
          "ordering",
          "approval",
          "billing",
          "einvoice",
          "quoting",
          "banking",
          "credit",
          "shipping",
          "returns",
          "notification",
          "ticketing",
          "sharing",
          "transfer",
          "connect");

  private final ClassLoader loader;

  public AreaFiles(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The texts of the areas and of the core.
   *
   * @param fileNames names such as {@code shop_pl.properties}; other languages follow from them
   */
  public Bundles texts(Set<String> fileNames) {
    Set<String> areas = new TreeSet<>(Set.of(COMMON));
    for (String name : fileNames) {
      areas.add(name.replaceFirst("_[a-z]{2}\\.properties$", ""));
    }
    Bundles bundles = new Bundles();
    for (Language one : Languages.all()) {
      Locale language = one.locale();
      String end = "_" + one.code() + ".properties";
      for (String capability : CAPABILITIES) {
        bundles.add(language, read("app/kontor/texts/" + capability + end));
      }
      for (String area : areas) {
        bundles.add(language, read("app/kontor/web/texts/" + area + end));
      }
    }
    Map<String, String> american = new TreeMap<>(bundles.of(Locale.ENGLISH));
    american.replaceAll((key, text) -> AmericanEnglish.spell(text));
    bundles.add(Locale.US, american);
    return bundles;
  }

  /** The entries of a kind ({@code pages}, {@code navigation}) of all areas, by key. */
  public Map<String, String> entries(String kind, Set<String> fileNames) {
    Set<String> names = new TreeSet<>(fileNames);
    names.add(COMMON + ".properties");
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : names) {
      read("app/kontor/web/" + kind + "/" + name)
          .forEach(
              (key, value) -> {
                if (all.putIfAbsent(key, value) != null) {
                  throw new IllegalStateException("declared twice in " + kind + ": " + key);
                }
              });
    }
    return all;
  }

  /** The keys and values of a file, sorted by key; none if there is no such file. */
  Map<String, String> read(String path) {
    URL url = loader.getResource(path);
    Map<String, String> entries = new TreeMap<>();
    if (url == null) {
      return entries;
    }
    Properties properties = new Properties();
    try (InputStream in = url.openStream()) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    properties.forEach((key, value) -> entries.put((String) key, (String) value));
    return entries;
  }
}

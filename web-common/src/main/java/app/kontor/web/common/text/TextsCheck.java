package app.kontor.web.common.text;

import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must hold for all texts on the class path: the same keys in every language, the same
 * arguments, all plural forms, nothing empty. Every module with texts calls it from a test.
 */
public final class TextsCheck {
  private TextsCheck() {}

  /**
   * Checks the texts of the module under test and of all it uses.
   *
   * @throws AssertionError naming everything that is wrong
   */
  public static void verify() {
    List<String> problems = new ArrayList<>();
    Bundles bundles =
        new AreaFiles(TextsCheck.class.getClassLoader()).texts(files("app/kontor/web/texts"));
    Set<String> keys = new TreeSet<>();
    for (Locale language : complete()) {
      keys.addAll(bundles.of(language).keySet());
    }
    for (String key : keys) {
      check(key, bundles, problems);
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.size() + " texts:\n" + String.join("\n", problems));
    }
  }

  /** The names of the files in a folder of the class path, looked for in folders, not in jars. */
  public static Set<String> files(String folder) {
    Set<String> names = new TreeSet<>();
    for (String root : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String[] found = new File(root, folder).list();
      if (found != null) {
        names.addAll(List.of(found));
      }
    }
    return names;
  }

  /** The languages in which nothing may be missing. */
  private static List<Locale> complete() {
    return Languages.all().stream().filter(Language::complete).map(Language::locale).toList();
  }

  private static void check(String key, Bundles bundles, List<String> problems) {
    Set<String> places = null;
    for (Locale language : complete()) {
      Map<String, String> texts = bundles.of(language);
      String text = texts.get(key);
      if (text == null || text.isBlank()) {
        problems.add(key + " is missing in " + language);
        continue;
      }
      Message message;
      try {
        message = Message.parse(text);
      } catch (IllegalArgumentException malformed) {
        problems.add(key + " in " + language + ": " + malformed.getMessage());
        continue;
      }
      if (places == null) {
        places = message.places();
      } else if (!places.equals(message.places())) {
        problems.add(key + " has other arguments in " + language);
      }
      if (!message.isCompleteFor(language)) {
        problems.add(key + " lacks a plural form in " + language);
      }
    }
  }
}

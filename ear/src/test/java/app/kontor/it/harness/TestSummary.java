package app.kontor.it.harness;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Prints how many tests of each kind ran, how many failed and why, how long they took and which
 * took longest, from the reports of all modules. Argument: the project folder.
 */
public final class TestSummary {
  private enum Kind {
    UNIT("unit"),
    ARCHITECTURE("architecture"),
    SERVER("in server"),
    BROWSER("in browser");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private static final int SLOWEST = 10;
  private static final int MOST_FAILURES = 10;
  private static final int MOST_OF_A_MESSAGE = 300;

  private record Result(
      Kind kind,
      String name,
      int tests,
      int failed,
      int skipped,
      double time,
      List<String> failures) {}

  private TestSummary() {}

  public static void main(String[] arguments) throws IOException {
    List<Result> results = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(arguments[0]))) {
      for (Path module : modules) {
        for (String reports : List.of("surefire-reports", "failsafe-reports")) {
          read(module.resolve("target").resolve(reports), results);
        }
      }
    }
    print(results);
  }

  private static void read(Path reports, List<Result> results) throws IOException {
    if (!Files.isDirectory(reports)) {
      return;
    }
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml")).toList()) {
        results.add(read(file));
      }
    }
  }

  private static Result read(Path report) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element suite = factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
      String name = suite.getAttribute("name");
      return new Result(
          kind(name),
          name,
          Integer.parseInt(suite.getAttribute("tests")),
          Integer.parseInt(suite.getAttribute("failures"))
              + Integer.parseInt(suite.getAttribute("errors")),
          Integer.parseInt(suite.getAttribute("skipped")),
          Double.parseDouble(suite.getAttribute("time").replace(",", "")),
          failures(suite));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("Not a test report: " + report, e);
    }
  }

  /** The tests that failed, each with the first line of why. */
  private static List<String> failures(Element suite) {
    List<String> failures = new ArrayList<>();
    for (String kind : List.of("failure", "error")) {
      NodeList found = suite.getElementsByTagName(kind);
      for (int i = 0; i < found.getLength(); i++) {
        if (found.item(i) instanceof Element why && why.getParentNode() instanceof Element test) {
          String said = why.getTextContent().strip().replaceAll("\\s+", " ");
          failures.add(
              test.getAttribute("name")
                  + ": "
                  + said.substring(0, Math.min(MOST_OF_A_MESSAGE, said.length())));
        }
      }
    }
    return failures;
  }

  private static Kind kind(String name) {
    if (name.contains(".browser.")) {
      return Kind.BROWSER;
    }
    if (name.endsWith("IT")) {
      return Kind.SERVER;
    }
    return name.endsWith("ArchitectureTest") ? Kind.ARCHITECTURE : Kind.UNIT;
  }

  private static void print(List<Result> results) {
    System.out.println();
    results.stream()
        .sorted(Comparator.comparingDouble(Result::time).reversed())
        .limit(SLOWEST)
        .forEach(r -> System.out.printf(Locale.ROOT, "  %6.1f s %s%n", r.time(), r.name()));
    System.out.println();
    System.out.println("  Tests            run  failed  skipped      time");
    for (Kind kind : Kind.values()) {
      row(kind.label, results.stream().filter(r -> r.kind() == kind).toList());
    }
    row("all", results);
    results.stream()
        .filter(r -> r.failed() > 0)
        .forEach(r -> System.out.println("  FAILED " + r.name() + ": " + r.failed()));
    results.stream()
        .flatMap(r -> r.failures().stream())
        .limit(MOST_FAILURES)
        .forEach(failure -> System.out.println("    " + failure));
    System.out.println();
  }

  private static void row(String label, List<Result> results) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "  %-13s %6d %7d %8d %8.1f s",
            label,
            results.stream().mapToInt(Result::tests).sum(),
            results.stream().mapToInt(Result::failed).sum(),
            results.stream().mapToInt(Result::skipped).sum(),
            results.stream().mapToDouble(Result::time).sum()));
  }
}

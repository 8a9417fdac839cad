package app.kontor.it.harness;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Prints how many tests of each kind ran, how many failed and how long they took, from the reports
 * of all modules. Argument: the project folder.
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

  private record Result(Kind kind, String name, int tests, int failed, int skipped, double time) {}

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
          Double.parseDouble(suite.getAttribute("time").replace(",", "")));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("Not a test report: " + report, e);
    }
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
    System.out.println("  Tests            run  failed  skipped      time");
    for (Kind kind : Kind.values()) {
      row(kind.label, results.stream().filter(r -> r.kind() == kind).toList());
    }
    row("all", results);
    results.stream()
        .filter(r -> r.failed() > 0)
        .forEach(r -> System.out.println("  FAILED " + r.name() + ": " + r.failed()));
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

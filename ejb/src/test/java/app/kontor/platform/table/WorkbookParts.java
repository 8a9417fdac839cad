package app.kontor.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What strict readers of workbooks demand (ECMA-376): each part has a content type, each relation a
 * part, each fill a pattern, each cell a style that is there. A missing pattern keeps openpyxl from
 * opening a file.
 */
final class WorkbookParts {
  private WorkbookParts() {}

  static void check(byte[] file) throws Exception {
    Map<String, byte[]> parts = parts(file);
    Document types = xml(parts, "[Content_Types].xml");
    for (String part : parts.keySet()) {
      assertThat(hasType(types, part)).as("content type of %s", part).isTrue();
      xml(parts, part);
    }
    for (String part : parts.keySet()) {
      if (part.endsWith(".rels")) {
        String folder = part.replaceAll("_rels/[^/]*$", "");
        for (Element relation : all(xml(parts, part), "Relationship")) {
          String target =
              URI.create("/" + folder).resolve(relation.getAttribute("Target")).getPath();
          assertThat(parts).as("%s in %s", target, part).containsKey(target.substring(1));
        }
      }
    }
    Document styles = xml(parts, "xl/styles.xml");
    for (String list : List.of("fonts", "fills", "borders", "cellStyleXfs", "cellXfs")) {
      assertThat(all(styles, list)).as("%s of the styles", list).hasSize(1);
    }
    assertThat(all(styles, "fill"))
        .isNotEmpty()
        .allMatch(fill -> fill.getElementsByTagNameNS("*", "*").getLength() > 0);
    int known = all((Element) styles.getElementsByTagNameNS("*", "cellXfs").item(0), "xf").size();
    Document sheet = xml(parts, "xl/worksheets/sheet1.xml");
    for (Element cell : all(sheet, "c")) {
      String style = cell.getAttribute("s");
      assertThat(style.isEmpty() ? 0 : Integer.parseInt(style)).isLessThan(known);
      assertThat(cell.getAttribute("r")).matches("[A-Z]+[0-9]+");
    }
    assertThat(all(sheet, "f")).isEmpty();
  }

  private static boolean hasType(Document types, String part) {
    boolean named =
        all(types, "Override").stream()
            .anyMatch(override -> override.getAttribute("PartName").equals("/" + part));
    return named
        || part.equals("[Content_Types].xml")
        || all(types, "Default").stream()
            .anyMatch(given -> part.endsWith("." + given.getAttribute("Extension")));
  }

  private static List<Element> all(Document in, String name) {
    return elements(in.getElementsByTagNameNS("*", name));
  }

  private static List<Element> all(Element in, String name) {
    return elements(in.getElementsByTagNameNS("*", name));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Document xml(Map<String, byte[]> parts, String part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    byte[] bytes = Objects.requireNonNull(parts.get(part), part);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }
}

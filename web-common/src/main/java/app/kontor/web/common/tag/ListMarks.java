package app.kontor.web.common.tag;

import app.kontor.platform.list.ListShape;
import app.kontor.web.common.list.MarkedRows;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The box in each row that marks it for {@code k:bulk}. Boxes belong to that form wherever the list
 * stands, so that marking works without a script; the script adds the box for all and keys.
 *
 * @param <T> a row
 */
final class ListMarks<T> {
  private final Words words;
  private final ListShape<T> shape;
  private final Set<String> marked;

  private ListMarks(Words words, ListShape<T> shape) {
    this.words = words;
    this.shape = shape;
    this.marked = Set.copyOf(CDI.current().select(MarkedRows.class).get().getMarks());
  }

  /** Empty where nothing can be done with many rows. */
  static <T> Optional<ListMarks<T>> of(FacesContext context, ListShape<T> shape) {
    Words words = Words.of(context);
    return words.lists().isMarked(shape.name())
        ? Optional.of(new ListMarks<>(words, shape))
        : Optional.empty();
  }

  static void head(FacesContext context, ResponseWriter writer) throws IOException {
    String label = Words.of(context).texts().of("list.mark.all");
    writer.startElement("th", null);
    writer.writeAttribute("scope", "col", null);
    writer.writeAttribute("class", "k-mark-cell", null);
    writer.startElement("input", null);
    writer.writeAttribute("type", "checkbox", null);
    writer.writeAttribute("hidden", "hidden", null);
    writer.writeAttribute("data-k-mark-all", "", null);
    writer.writeAttribute("aria-label", label, null);
    writer.writeAttribute("title", label, null);
    writer.endElement("input");
    KontorComponent.element(writer, "span", "k-sr", Words.of(context).texts().of("list.mark"));
    writer.endElement("th");
  }

  void cell(ResponseWriter writer, T row, String name) throws IOException {
    String sent = MarkedRows.sent(shape.mark(row), name);
    writer.startElement("td", null);
    writer.writeAttribute("class", "k-mark-cell", null);
    writer.startElement("input", null);
    writer.writeAttribute("type", "checkbox", null);
    writer.writeAttribute("form", MarkedRowsInput.FORM, null);
    writer.writeAttribute("name", MarkedRowsInput.NAME, null);
    writer.writeAttribute("value", sent, null);
    writer.writeAttribute("autocomplete", "off", null);
    writer.writeAttribute("aria-label", words.texts().of("list.mark.row", name), null);
    if (marked.contains(sent)) {
      writer.writeAttribute("checked", "checked", null);
    }
    writer.endElement("input");
    writer.endElement("td");
  }
}

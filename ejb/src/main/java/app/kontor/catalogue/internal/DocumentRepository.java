package app.kontor.catalogue.internal;

import app.kontor.catalogue.DocumentKind;
import app.kontor.catalogue.ItemDocument;
import app.kontor.catalogue.model.CatalogueDocument;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents of items. */
@Dependent
public class DocumentRepository {
  private static final String FIELD = "\t";

  /** An expression, one text: all documents of the item {@code i}, a line each. */
  static final String SHOWN =
      "(SELECT GROUP_CONCAT(CONCAT_WS('\\t', d.sha256, d.kind, COALESCE(d.language, ''), d.size,"
          + " d.media_type, d.title, d.file_name) ORDER BY d.title, d.id SEPARATOR '\\n')"
          + " FROM item_document d WHERE d.item_id = i.id)";

  @PersistenceContext private EntityManager em;

  /**
   * What {@link #SHOWN} has read, as far as it is for a reader: of each kind those in the reader's
   * language or in none; if there are none such, all of the kind.
   */
  static List<ItemDocument> shown(@Nullable String lines, Locale reader) {
    if (lines == null) {
      return List.of();
    }
    Map<DocumentKind, List<ItemDocument>> all = new TreeMap<>();
    Stream.of(lines.split("\n", -1))
        .map(DocumentRepository::document)
        .forEach(each -> all.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
    return all.values().stream()
        .flatMap(
            of -> {
              List<ItemDocument> own = of.stream().filter(each -> isFor(each, reader)).toList();
              return (own.isEmpty() ? of : own).stream();
            })
        .toList();
  }

  private static boolean isFor(ItemDocument document, Locale reader) {
    return document.language() == null || Objects.equals(document.language(), reader.getLanguage());
  }

  private static ItemDocument document(String line) {
    String[] values = line.split(FIELD, -1);
    return new ItemDocument(
        values[0],
        0,
        DocumentKind.valueOf(values[1]),
        values[2].isEmpty() ? null : values[2],
        values[5],
        values[6],
        values[4],
        Long.parseLong(values[3]));
  }

  /** All of an item's, by kind, language and title. */
  List<CatalogueDocument> of(long itemId) {
    return em.createQuery(
            "SELECT d FROM CatalogueDocument d WHERE d.itemId = :item"
                + " ORDER BY d.kind, d.language, d.title, d.id",
            CatalogueDocument.class)
        .setParameter("item", itemId)
        .getResultList();
  }

  /** Nobody else changes the item's documents until the transaction ends. */
  void hold(long itemId) {
    Rows.number(
        em.createNativeQuery("SELECT i.id FROM item i WHERE i.id = ?1 FOR UPDATE")
            .setParameter(1, itemId));
  }

  void add(CatalogueDocument document) {
    em.persist(document);
  }

  void remove(CatalogueDocument document) {
    em.remove(document);
  }
}

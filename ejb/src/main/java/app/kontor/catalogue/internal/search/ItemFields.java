package app.kontor.catalogue.internal.search;

import app.kontor.platform.number.NumberKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Turns an item into what the index keeps of it. */
final class ItemFields {
  static final String ID = "id";
  static final String WITHIN = "within";
  static final String CATEGORY = "category";
  static final String FURTHER = "further";
  static final String AVAILABLE = "available";
  static final String KEY = "key";
  static final String KEY_END = "key_end";
  static final String GTIN = "gtin";
  static final String SIZE = "size";
  static final String PART = "part";
  static final String DESCRIBED_SIZE = "described_size";
  static final String NUMBER_ORDER = "number_order";
  static final String PROPERTY = "property";

  /** Of variants: the id of their family. */
  static final String FAMILY = "family";

  /** Numbers are kept in millionths, the finest that properties have. */
  private static final int SCALE = 6;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,6})?");

  /** The language of words that belong to none, such as makers' names. */
  static final String NO_LANGUAGE = "";

  private static final int LONGEST_JOINED = 4;
  private static final int MOST_CUT = 2_000;

  private final Lexicon lexicon;
  private final Map<String, NaturalOrder> orders = new HashMap<>();

  /** Texts that were cut last: categories and descriptions come again and again. */
  private final Map<String, List<Token>> cut = new HashMap<>();

  ItemFields(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What an item has of the property of an id. */
  record Value(long property, String value) {
    /** As it stands in the index. */
    String term() {
      return property + "=" + value;
    }
  }

  /** The field of a property's numbers. */
  static String numberOf(long property) {
    return "number_" + property;
  }

  /** A number as it is compared; at most six decimals. */
  static long millionths(BigDecimal number) {
    return number.movePointRight(SCALE).longValueExact();
  }

  /** What {@link Value#term} has written. */
  static Value value(String term) {
    int middle = term.indexOf('=');
    return new Value(Long.parseLong(term.substring(0, middle)), term.substring(middle + 1));
  }

  static String nameOrder(String language) {
    return "name_order_" + language;
  }

  static String nameLength(String language) {
    return "name_length_" + language;
  }

  Document of(SearchedItem item, boolean available) {
    Document fields = new Document();
    fields.add(new StringField(ID, String.valueOf(item.id()), Field.Store.NO));
    fields.add(new NumericDocValuesField(ID, item.id()));
    fields.add(new NumericDocValuesField(AVAILABLE, available ? 1 : 0));
    fields.add(new SortedDocValuesField(NUMBER_ORDER, NaturalOrder.ofNumber(item.number())));
    numbers(fields, item);
    place(fields, item);
    item.texts().forEach((language, text) -> text(fields, language, text));
    item.values().forEach((property, value) -> value(fields, new Value(property, value)));
    if (item.maker() != null) {
      words(fields, NO_LANGUAGE, WordField.MAKER, tokens(item.maker()));
    }
    return fields;
  }

  private static void value(Document fields, Value value) {
    fields.add(new StringField(PROPERTY, value.term(), Field.Store.NO));
    fields.add(new SortedSetDocValuesField(PROPERTY, new BytesRef(value.term())));
    if (NUMBER.matcher(value.value()).matches()) {
      fields.add(
          new LongPoint(numberOf(value.property()), millionths(new BigDecimal(value.value()))));
    }
  }

  private List<Token> tokens(String text) {
    if (cut.size() >= MOST_CUT) {
      cut.clear();
    }
    return cut.computeIfAbsent(text, Spelling::tokens);
  }

  private void numbers(Document fields, SearchedItem item) {
    String key = NumberKey.of(item.number());
    fields.add(new StringField(KEY, key, Field.Store.NO));
    boolean[] starts = new boolean[key.length()];
    for (int i = 1; i < key.length(); i++) {
      starts[i] = Character.isDigit(key.charAt(i)) != Character.isDigit(key.charAt(i - 1));
    }
    int at = 0;
    for (String piece : item.number().split("[^\\p{L}\\p{N}]+", -1)) {
      if (at > 0 && at < starts.length) {
        starts[at] = true;
      }
      at += NumberKey.of(piece).length();
    }
    for (int i = 1; i < starts.length; i++) {
      if (starts[i]) {
        fields.add(new StringField(KEY_END, key.substring(i), Field.Store.NO));
      }
    }
    if (item.gtin() != null) {
      fields.add(new StringField(GTIN, item.gtin(), Field.Store.NO));
    }
    SearchedItem.Family family = item.family();
    if (family != null) {
      fields.add(new NumericDocValuesField(FAMILY, family.id()));
      fields.add(new StringField(KEY, NumberKey.of(family.number()), Field.Store.NO));
    }
    if (item.makerNumber() != null && !NumberKey.of(item.makerNumber()).isEmpty()) {
      fields.add(new StringField(KEY, NumberKey.of(item.makerNumber()), Field.Store.NO));
    }
    for (Token piece : Spelling.tokens(item.number())) {
      size(fields, PART, piece.text());
    }
  }

  private void place(Document fields, SearchedItem item) {
    List<SearchedItem.Place> path = item.path();
    path.forEach(place -> place(fields, place));
    for (SearchedItem.Place place : item.further()) {
      place(fields, place);
      fields.add(new SortedNumericDocValuesField(FURTHER, place.id()));
    }
    if (!path.isEmpty()) {
      fields.add(new NumericDocValuesField(CATEGORY, path.get(path.size() - 1).id()));
    }
  }

  private void place(Document fields, SearchedItem.Place place) {
    fields.add(new StringField(WITHIN, String.valueOf(place.id()), Field.Store.NO));
    place
        .names()
        .forEach((language, name) -> words(fields, language, WordField.CATEGORY, tokens(name)));
  }

  private void text(Document fields, String language, SearchedItem.Text text) {
    List<Token> name = Spelling.tokens(text.name());
    words(fields, language, WordField.NAME, name);
    fields.add(new NumericDocValuesField(nameLength(language), name.size()));
    Nouns.of(language, text.name())
        .ifPresent(noun -> words(fields, language, WordField.NOUN, List.of(noun)));
    sizes(fields, name);
    List<Token> description = tokens(text.description());
    words(fields, language, WordField.DESCRIPTION, description);
    description.stream()
        .filter(token -> !token.isWord())
        .forEach(token -> size(fields, DESCRIBED_SIZE, token.text()));
    fields.add(
        new SortedDocValuesField(
            nameOrder(language),
            orders.computeIfAbsent(language, NaturalOrder::new).ofName(text.name())));
  }

  private void words(Document fields, String language, WordField field, List<Token> tokens) {
    Set<String> said = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (token.isWord() && said.add(token.text())) {
        lexicon.word(language, field, token);
        fields.add(new StringField(field.of(language), token.text(), Field.Store.NO));
      } else if (!token.isWord() && field == WordField.MAKER) {
        size(fields, PART, token.text());
      }
    }
  }

  private void sizes(Document fields, List<Token> name) {
    Token before = null;
    for (Token token : name) {
      if (!token.isWord()) {
        size(fields, SIZE, token.text());
        Spelling.parts(token.text()).forEach(part -> size(fields, PART, part));
        if (before != null && before.isWord() && before.text().length() <= LONGEST_JOINED) {
          size(fields, PART, before.text() + token.text());
        }
      }
      before = token;
    }
  }

  private void size(Document fields, String field, String size) {
    lexicon.size(size);
    fields.add(new StringField(field, size, Field.Store.NO));
  }
}

package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every statement about what belongs to a seller names the seller. The tables are found, not
 * listed: those with a column {@code seller_id}, the views and entities over them. A statement may
 * do without that asks for rows by their ids; any other is one of those below, each with the reason
 * why it cannot reach another seller's rows, or may.
 */
class SellersApartTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern CREATED =
      Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
  private static final Pattern ALTERED =
      Pattern.compile("ALTER TABLE (\\w+)[^;]*?ADD (?:COLUMN )?seller_id");
  private static final Pattern VIEW =
      Pattern.compile("CREATE (?:[A-Z =]+ )?VIEW (\\w+) AS\\b([^;]*);");
  private static final Pattern NAMED = Pattern.compile("(?i)seller_?id");

  /** Rows of ids that are known: another statement, which names the seller, has found them. */
  private static final Pattern BY_ID =
      Pattern.compile("(?i)(?:\\bid|_id|\\.id|[a-z]Id)\\s*(?:=|IN)\\s*[?:(\u0001]");

  /** A statement with a condition; one without is a piece, and its class has the condition. */
  private static final Pattern CONDITION = Pattern.compile("\\bWHERE\\s+[^\\s\u0001]");

  /** The loader writes for one seller, in bulk. */
  private static final String LOADER = "demo";

  private static final String PARENT =
      "by an account or a file that a statement with the seller has found";

  private static final String PIECES = "pieces to which the condition with the seller is added";

  private static final String WORKER = "work behind the pages goes through all sellers";

  /** Classes with statements that name no seller, and why. */
  private static final Map<String, String> WITHOUT = without();

  private static Map<String, String> without() {
    Map<String, String> reasons = new TreeMap<>();
    reasons.put("Accounts", "about the account, which is the person's at all sellers");
    reasons.put("AuditBean", "there is one chain of seals; whether it holds is told, nothing else");
    reasons.put("AuditSealer", "there is one chain of seals");
    for (String series :
        List.of("Despatch", "Document", "Order", "Quotation", "Return", "Ticket")) {
      reasons.put(series + "Series", "pieces that number patterns ask with the seller");
    }
    reasons.put("BundleRepository", PIECES);
    reasons.put("DemoSignInsBean", "names of the product's own demo people");
    reasons.put("EntryQueries", PARENT);
    reasons.put("FormRows", "by the hash of a token that only its person has");
    reasons.put("FormRepository", "by a key that begins with the person, who is one seller's");
    reasons.put("Found", PIECES);
    reasons.put("IndexedRows", PIECES);
    reasons.put("ItemPage", PIECES);
    reasons.put("ItemRows", PIECES);
    reasons.put("JobLeases", WORKER);
    reasons.put("JobsBean", "whether a job was asked for, by a key that only its caller knows");
    reasons.put("MailDeliveries", WORKER);
    reasons.put("OrderLineRows", PIECES);
    reasons.put("SellerLookBean", "a picture that pages show to strangers, by its hash");
    reasons.put("ShippingRepository", PIECES);
    reasons.put("StatementAccounts", PARENT);
    reasons.put(
        "UnusedPictures", "sizes and contents are everybody's, by hash: in use where any shows it");
    reasons.put("UserRows", "whether somebody keeps the installation, whichever sellers know them");
    reasons.put("Withdrawals", PARENT);
    return reasons;
  }

  private static final JavaClasses KONTOR = ProductClasses.ALL;

  @Test
  void every_statement_about_a_sellers_rows_names_the_seller() {
    Set<String> owned = owned();
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass type : KONTOR) {
      if (!ArchitectureTest.capability(type).equals(LOADER)) {
        Set<String> texts = texts(type);
        boolean named = texts.stream().anyMatch(text -> NAMED.matcher(text).find());
        for (String text : texts) {
          boolean piece = named && !CONDITION.matcher(text).find();
          if (!piece
              && !NAMED.matcher(text).find()
              && !BY_ID.matcher(text).find()
              && SqlWords.tables(text).stream().anyMatch(owned::contains)) {
            found.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>()).add(text);
          }
        }
      }
    }
    Map<String, Set<String>> unexplained = new TreeMap<>(found);
    unexplained.keySet().removeAll(WITHOUT.keySet());
    assertThat(unexplained).isEmpty();
    assertThat(found.keySet()).as("explained, but not there").containsAll(WITHOUT.keySet());
  }

  @Test
  void the_tables_are_found() {
    assertThat(owned())
        .contains("item", "vat_rate", "sales_order", "SalesOrder", "v_catalogue_item", "carrier")
        .doesNotContain("sales_order_line", "reference_stamp", "account");
  }

  private static Set<String> texts(JavaClass type) {
    try (InputStream compiled = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return new TreeSet<>(SqlWords.texts(compiled));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> owned() {
    String all = migrations();
    Set<String> owned = new TreeSet<>();
    matches(CREATED, all, each -> each.group(2).contains("seller_id"), owned);
    matches(ALTERED, all, each -> true, owned);
    matches(
        VIEW,
        all,
        each -> SqlWords.tables(each.group(2)).stream().anyMatch(owned::contains),
        owned);
    for (JavaClass type : KONTOR) {
      boolean entity = type.isAnnotatedWith(Entity.class) && type.isAnnotatedWith(Table.class);
      if (entity && type.getAllFields().stream().anyMatch(SellersApartTest::isSeller)) {
        owned.add(type.getSimpleName());
      }
    }
    return owned;
  }

  private static boolean isSeller(com.tngtech.archunit.core.domain.JavaField field) {
    return field
        .tryGetAnnotationOfType(Column.class)
        .filter(column -> column.name().equals("seller_id"))
        .isPresent();
  }

  private static void matches(
      Pattern pattern,
      String text,
      java.util.function.Predicate<Matcher> wanted,
      Set<String> names) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (wanted.test(matcher)) {
        names.add(matcher.group(1));
      }
    }
  }

  private static String migrations() {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      return files.sorted().map(SellersApartTest::read).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

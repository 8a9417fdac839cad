package app.kontor.it.access;

import app.kontor.access.PasswordLinks;
import app.kontor.access.SignIn;
import app.kontor.catalogue.ItemNumber;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.number.PrintedNumber;
import app.kontor.platform.secret.Secret;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who knows all numbers of another company could call a use case with, by type and
 * name of its parameters and their components. For a type or name that is not known here it says
 * so, because a use case that cannot be called is not tested.
 */
final class Arguments {
  private static final int MOST = 60;

  /** Of the staff's many use cases each is tried so often. */
  private static final int MOST_OF_STAFF = 20;

  private static final String OWN_WORDS = "words of my own";

  private final Known known;
  private final boolean anyText;
  private final Random random = new Random(20261123);

  /**
   * What is known of the other company.
   *
   * @param numbers all its document numbers, references, codes and hashes
   * @param keys idempotency keys its people used
   */
  record Known(
      String partnerNumber,
      String addressCode,
      String priceList,
      String word,
      List<String> numbers,
      List<String> emails,
      List<String> keys,
      List<Long> ids) {}

  /** The use case cannot be called before somebody says with what. */
  static final class SayHow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SayHow(String what) {
      super(what);
    }
  }

  Arguments(Known known) {
    this(known, false);
  }

  /**
   * Says how to call use cases of the staff, too.
   *
   * @param anyText whether a text of which nothing is said is tried with what is known
   */
  Arguments(Known known, boolean anyText) {
    this.known = known;
    this.anyText = anyText;
  }

  /** Argument lists such that every value of every parameter is tried at least once. */
  List<Object[]> of(Method useCase) {
    List<List<Object>> values = new ArrayList<>();
    for (Parameter parameter : useCase.getParameters()) {
      values.add(
          values(
              useCase.getDeclaringClass(),
              parameter.getName(),
              parameter.getParameterizedType(),
              parameter.getAnnotatedType()));
    }
    return mixed(values);
  }

  private List<Object[]> mixed(List<List<Object>> values) {
    long all = 1;
    int longest = 1;
    for (List<Object> each : values) {
      all = Math.min(1_000_000, all * each.size());
      longest = Math.max(longest, each.size());
    }
    int count = (int) Math.min(all, anyText ? MOST_OF_STAFF : Math.max(MOST, longest));
    List<Object[]> mixed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Object[] one = new Object[values.size()];
      int rest = i;
      for (int k = 0; k < one.length; k++) {
        int size = values.get(k).size();
        int at =
            all <= count ? rest % size : i < longest && !anyText ? i % size : random.nextInt(size);
        one[k] = values.get(k).get(at);
        rest /= size;
      }
      mixed.add(one);
    }
    return mixed;
  }

  private List<Object> values(
      Class<?> owner, String name, Type type, AnnotatedElement annotations) {
    List<Object> values = new ArrayList<>();
    if (annotations.isAnnotationPresent(Nullable.class)) {
      values.add(null);
    }
    values.addAll(
        type instanceof ParameterizedType generic
            ? collections(owner, name, generic)
            : simple(owner, name, plain(owner, name, type)));
    return values;
  }

  private static Class<?> plain(Class<?> owner, String name, Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    throw new SayHow(owner.getSimpleName() + " " + name + " of type " + type);
  }

  private Collection<?> collections(Class<?> owner, String name, ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type first = type.getActualTypeArguments()[0];
    if (raw == Map.class) {
      Type second = type.getActualTypeArguments()[1];
      return List.of(
          Map.of(),
          Map.of(
              values(owner, name + "Key", first, owner).get(0),
              values(owner, name + "Value", second, owner).get(0)));
    }
    List<Object> each = values(owner, name, first, owner);
    if (raw == Optional.class) {
      return Stream.concat(Stream.of(Optional.empty()), each.stream().map(Optional::of)).toList();
    }
    if (raw == Set.class) {
      return List.of(Set.of(), Set.copyOf(each));
    }
    if (raw == List.class || raw == Collection.class) {
      return List.of(List.of(), List.copyOf(each));
    }
    throw new SayHow(owner.getSimpleName() + " " + name + " of type " + type);
  }

  private Collection<?> simple(Class<?> owner, String name, Class<?> type) {
    if (type == String.class) {
      return texts(owner, name);
    }
    if (type == long.class || type == Long.class) {
      return name.equals("version")
          ? List.of(0L, 1L, 2L, 3L)
          : name.equals("itemId") || name.equals("itemIds") ? List.of(Trade.ITEM_ID) : known.ids();
    }
    if (type == int.class || type == Integer.class) {
      return name.equals("limit") || name.equals("size") ? List.of(20) : List.of(1, 0, 2);
    }
    if (type == boolean.class || type == Boolean.class) {
      return List.of(false, true);
    }
    if (type.isEnum()) {
      return Arrays.asList(type.getEnumConstants());
    }
    Map<Class<?>, Object> one =
        Map.of(
            BigDecimal.class, BigDecimal.ONE,
            Quantity.class, Quantity.pieces(1),
            Money.class, Money.of("1.00", "PLN"),
            Currency.class, Currency.getInstance("PLN"),
            LocalDate.class, LocalDate.of(2026, 12, 1),
            Instant.class, Instant.parse("2026-12-01T10:00:00Z"),
            Locale.class, Locale.ENGLISH,
            PageRequest.class, PageRequest.first(PageRequest.MAX_LIMIT),
            FileUpload.class, FileUpload.of("own.txt", bytes()),
            byte[].class, bytes());
    if (one.containsKey(type)) {
      return List.of(one.get(type));
    }
    if (type == SignIn.Client.class) {
      return List.of(new SignIn.Client("198.51.100.7", "test"));
    }
    if (type == LocalTime.class) {
      return List.of(LocalTime.of(6, 0));
    }
    if (type == Secret.class) {
      return List.of(Secret.none(), new Secret(OWN_WORDS));
    }
    if (type == MailEvent.class) {
      return List.of(MailEvent.ORDER_ACCEPTED, new MailEvent("GOODS_ISSUED"));
    }
    if (type == PartnerNumber.class) {
      return List.of(new PartnerNumber(known.partnerNumber()));
    }
    if (type == UnitCode.class) {
      return List.of(UnitCode.PIECE);
    }
    if (type == ItemNumber.class) {
      return List.of(new ItemNumber(Trade.ITEM));
    }
    if (PrintedNumber.class.isAssignableFrom(type)) {
      return known.numbers().stream().map(number -> number(type, number)).toList();
    }
    if (type.isRecord()) {
      return records(type);
    }
    throw new SayHow(owner.getSimpleName() + " " + name + " of type " + type.getName());
  }

  private List<Object> records(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<List<Object>> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(
          values(
              type, component.getName(), component.getGenericType(), component.getAnnotatedType()));
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      List<Object> records = new ArrayList<>();
      for (Object[] each : mixed(values)) {
        made(constructor, each).ifPresent(records::add);
      }
      if (records.isEmpty()) {
        throw new SayHow("a " + type.getName());
      }
      return records;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  /** Not everything that is tried can be said; a page could not send it either. */
  private Optional<Object> made(Constructor<?> constructor, Object[] values)
      throws ReflectiveOperationException {
    try {
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException e) {
      if (anyText) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Object number(Class<?> type, String text) {
    try {
      return type.getDeclaredConstructor(String.class).newInstance(text);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private List<String> texts(Class<?> owner, String name) {
    return switch (name) {
      case "key" -> Stream.concat(Stream.of(Trade.key()), known.keys().stream()).toList();
      case "partnerNumber" -> List.of(known.partnerNumber());
      case "addressCode" -> List.of(known.addressCode());
      case "priceList" -> List.of(known.priceList());
      // whoever says to have forgotten a password has a mail sent to its owner and learns nothing
      case "email" ->
          owner.getSimpleName().equals("Address") || owner == PasswordLinks.class
              ? List.of("own@example.com")
              : known.emails();
      case "people", "approver" -> known.emails();
      case "password", "currentPassword", "newPassword", "token" -> List.of("Not-The-Right-One-1");
      case "itemNumber", "word" -> List.of(Trade.ITEM);
      case "article" -> List.of("", Trade.ITEM);
      case "budget" -> List.of("", known.numbers().get(0));
      case "paper" -> List.of("", known.numbers().get(0));
      case "audience" -> List.of(known.partnerNumber(), OWN_WORDS);
      case "deliveryMethod", "method" -> List.of("PICKUP");
      case "carrierCode" -> List.of("GLS");
      case "warehouseCode" -> List.of(Trade.WAREHOUSE);
      case "categoryCode" -> List.of("TRADE");
      case "groups", "group" -> List.of("OWN-CODE");
      case "customers" -> List.of(known.partnerNumber());
      case "carrier" -> List.of("GLS");
      case "zone" -> List.of("PL");
      case "paymentTerms" -> List.of("ADVANCE");
      case "opens" -> List.of("08:00");
      case "closes" -> List.of("16:00");
      case "countries" -> List.of("LV");
      case "namesKey" -> List.of("en");
      case "chosenKey" -> List.of("thread");
      case "chosenValue" -> List.of("M8");
      case "kinds" -> List.of("ORDER_RECEIVED");
      case "formCode" -> List.of("contact-data");
      case "expectedGross", "mostGross" -> List.of("PLN 1.00");
      case "language" -> List.of("en");
      case "theme" -> List.of("light");
      case "density" -> List.of("normal");
      case "goods" -> List.of("table");
      case "currency" -> List.of("PLN", "EUR");
      case "series" -> List.of("FV");
      case "pattern" -> List.of("{series}/{yyyy}/{mm}/{n:05}");
      case "table" -> List.of("226/A/NBP/2026");
      case "country", "sellerCountry", "shipToCountry" -> List.of("PL");
      case "postcode" -> List.of("00-001");
      case "houseNumber", "flat" -> List.of("1");
      case "region" -> List.of("OH");
      case "phone" -> List.of("+48 22 111 11 11");
      case "vatId", "buyerVatId" -> List.of("PL1234563218");
      case "valuesKey" -> List.of("what");
      case "linesKey" -> List.of(Trade.ITEM);
      case "reasonCode" -> List.of("OTHER");
      // one budget for a cost centre is all there can be, so the second try would say otherwise
      case "costCentre" -> List.of(owner.getSimpleName().equals("BudgetData") ? "" : OWN_WORDS);
      case "name",
          "serial",
          "description",
          "contact",
          "hours",
          "person",
          "street",
          "city",
          "title",
          "note",
          "subject",
          "reason",
          "buyerReference",
          "value",
          "valuesValue",
          "namesValue",
          "addition",
          "content",
          "message",
          "path",
          "form",
          "field",
          "fieldsKey",
          "fieldsValue",
          "files",
          "id",
          "session",
          "agent",
          "address",
          "query",
          "columns",
          "from",
          "widthsKey",
          "list" ->
          List.of(OWN_WORDS);
      case "text" -> isSearch(owner) ? searches() : List.of(OWN_WORDS);
      case "code" ->
          owner.isRecord()
              ? List.of("OWN-CODE")
              : Stream.concat(Stream.of("contact-data"), known.numbers().stream()).toList();
      default -> numbers(owner, name);
    };
  }

  private static boolean isSearch(Class<?> owner) {
    return owner.isInterface() || owner.getSimpleName().matches(".*(Filter|Query)");
  }

  private List<String> searches() {
    return List.of("", known.word(), known.partnerNumber(), known.numbers().get(0));
  }

  private List<String> numbers(Class<?> owner, String name) {
    if (anyText && !name.matches("(?i).*(number|reference|source|hash|sha256)")) {
      return List.of(OWN_WORDS, known.numbers().get(0), known.priceList());
    }
    if (!name.matches("(?i).*(number|reference|source|hash|sha256)")) {
      throw new SayHow(owner.getSimpleName() + " " + name + " of type String");
    }
    return known.numbers();
  }

  private static byte[] bytes() {
    return OWN_WORDS.getBytes(StandardCharsets.UTF_8);
  }
}

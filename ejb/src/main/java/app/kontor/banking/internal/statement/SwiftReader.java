package app.kontor.banking.internal.statement;

import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads MT940 and MT942. A statement starts at {@code :20:}, or where the bank left that out at the
 * next account or opening balance behind a closing one.
 */
final class SwiftReader {
  private final List<Statement> statements = new ArrayList<>();
  private @Nullable Page page;

  private SwiftReader() {}

  static List<Statement> read(String text) {
    SwiftReader reader = new SwiftReader();
    for (SwiftField field : SwiftTokenizer.fields(text)) {
      reader.accept(field);
    }
    reader.finish();
    return reader.statements;
  }

  private void accept(SwiftField field) {
    Page current = page;
    if (current == null || current.endsBefore(field.tag())) {
      AccountNumber inherited =
          current == null || field.tag().equals("20") ? AccountNumber.NONE : current.account();
      finish();
      current = new Page(field.line(), inherited);
      page = current;
    }
    current.accept(field);
  }

  private void finish() {
    Page current = page;
    if (current != null && current.hasContent()) {
      statements.add(current.build());
    }
    page = null;
  }

  /** An entry before the statement's currency is known. */
  private record RawEntry(SwiftField field, List<String> details) {}

  /** One message: one page of a statement. */
  private static final class Page {
    private final int line;
    private AccountNumber account;
    private final List<SwiftField> fields = new ArrayList<>();
    private final List<RawEntry> entries = new ArrayList<>();
    private boolean sawAccount;
    private boolean sawOpening;
    private boolean sawClosing;
    private boolean intraday;
    private boolean detailsOfEntry;

    Page(int line, AccountNumber inherited) {
      this.line = line;
      this.account = inherited;
    }

    AccountNumber account() {
      return account;
    }

    boolean endsBefore(String tag) {
      return switch (tag) {
        case "20" -> true;
        case "25", "25P" -> sawAccount && (sawClosing || !entries.isEmpty());
        case "28", "28C" -> sawClosing;
        case "60", "60F", "60M" -> sawClosing || sawOpening;
        default -> false;
      };
    }

    boolean hasContent() {
      return sawAccount || sawOpening || sawClosing || !entries.isEmpty();
    }

    void accept(SwiftField field) {
      switch (field.tag()) {
        case "61" -> {
          entries.add(new RawEntry(field, new ArrayList<>()));
          detailsOfEntry = true;
          return;
        }
        case "86" -> {
          if (detailsOfEntry) {
            entries.get(entries.size() - 1).details().addAll(field.lines());
          }
          return;
        }
        case "25", "25P" -> {
          sawAccount = true;
          account = AccountNumber.of(field.first());
        }
        case "60", "60F", "60M" -> sawOpening = true;
        case "62", "62F", "62M" -> sawClosing = true;
        case "34F", "13", "13D", "90C", "90D" -> intraday = true;
        default -> {}
      }
      detailsOfEntry &= field.tag().equals("NS");
      fields.add(field);
    }

    Statement build() {
      boolean mt942 = intraday && !sawOpening && !sawClosing;
      StatementBuilder builder =
          new StatementBuilder(mt942 ? StatementFormat.MT942 : StatementFormat.MT940, line);
      builder.account = account;
      StatementValues values = new StatementValues(builder.notices);
      for (SwiftField field : fields) {
        header(field, builder, values);
      }
      Currency currency = currency(builder);
      DetailsField details = new DetailsField();
      for (RawEntry raw : entries) {
        builder.entries.add(entry(raw, currency, mt942, details, values));
      }
      checkTotals("90C", currency, builder, values);
      checkTotals("90D", currency, builder, values);
      return builder.build(currency);
    }

    private static void header(SwiftField field, StatementBuilder builder, StatementValues values) {
      switch (field.tag()) {
        case "20" -> builder.identification = field.first().strip();
        case "28", "28C" -> {
          String[] parts = field.first().strip().split("/", 2);
          builder.number = parts[0].strip();
          builder.page = parts.length > 1 ? parts[1].strip() : "";
        }
        case "60", "60F", "60M" -> builder.opening = values.balance(field);
        case "62", "62F", "62M" -> builder.closing = values.balance(field);
        case "13", "13D" -> {
          String text = field.first().strip();
          if (text.length() >= 6 && AccountNumber.isDigits(text.substring(0, 6))) {
            builder.date = values.date(text, field.line(), field.tag());
          }
        }
        default -> {}
      }
    }

    private Currency currency(StatementBuilder builder) {
      if (builder.opening != null) {
        return builder.opening.amount().currency();
      }
      if (builder.closing != null) {
        return builder.closing.amount().currency();
      }
      for (SwiftField field : fields) {
        Optional<Currency> found = currencyIn(field);
        if (found.isPresent()) {
          return found.get();
        }
      }
      throw new UnreadableStatementException(Reason.CURRENCY_MISSING, line, "");
    }

    /** The floor limit {@code EUR0,}, a sum {@code 3PLN0,03}, or an account {@code …PLN}. */
    private static Optional<Currency> currencyIn(SwiftField field) {
      String text = field.first().strip();
      int from =
          switch (field.tag()) {
            case "34F" -> 0;
            case "90C", "90D" -> leadingDigits(text);
            case "25", "25P" -> Math.max(0, text.length() - 3);
            default -> -1;
          };
      if (from < 0 || text.length() < from + 3) {
        return Optional.empty();
      }
      return Optional.ofNullable(StatementValues.currencyOrNull(text.substring(from, from + 3)));
    }

    private static int leadingDigits(String text) {
      int i = 0;
      while (i < text.length() && Character.isDigit(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private static Entry entry(
        RawEntry raw,
        Currency currency,
        boolean mt942,
        DetailsField details,
        StatementValues values) {
      int line = raw.field().line();
      StatementLine parsed = StatementLine.read(raw.field(), values);
      Money amount = values.money(parsed.amount(), currency, line);
      Money signed = parsed.credit() ? amount : amount.negated();
      LocalDate booked = parsed.bookingDate();
      TransactionBuilder transaction = details.read(raw.details(), parsed.supplementLines());
      if (!transaction.hasRemittance() && raw.details().isEmpty()) {
        transaction.remittance(parsed.supplementLines());
      }
      transaction.information(parsed.supplement());
      return new Entry(
          line,
          booked == null ? parsed.valueDate() : booked,
          parsed.valueDate(),
          signed,
          parsed.reversal(),
          mt942 || parsed.expected() ? EntryStatus.PENDING : EntryStatus.BOOKED,
          parsed.bankReference(),
          parsed.customerReference(),
          parsed.transactionCode(),
          List.of(transaction.amount(signed).build()),
          String.join("\n", raw.field().lines()) + "\n" + String.join("\n", raw.details()));
    }

    /** {@code :90C:3PLN0,03}: number and sum of the credits, or with {@code 90D} of the debits. */
    private void checkTotals(
        String tag, Currency currency, StatementBuilder builder, StatementValues values) {
      for (SwiftField field : fields) {
        String text = field.first().strip();
        int digits = leadingDigits(text);
        if (!field.tag().equals(tag) || digits == 0 || text.length() < digits + 4) {
          continue;
        }
        boolean credit = tag.equals("90C");
        List<Entry> counted =
            builder.entries.stream().filter(entry -> entry.isCredit() == credit).toList();
        Money sum =
            Money.total(counted.stream().map(entry -> entry.amount().abs()).toList(), currency);
        BigDecimal stated = values.decimal(text.substring(digits + 3), field.line(), tag);
        String found = counted.size() + " " + sum;
        String said = text.substring(0, Math.min(digits, 9)) + " " + stated.toPlainString();
        if (stated.compareTo(sum.amount()) != 0
            || Long.parseLong(text.substring(0, Math.min(digits, 9))) != counted.size()) {
          builder.notices.add(Notice.of(Notice.Code.TOTALS_DISAGREE, field.line(), said, found));
        }
      }
    }
  }
}

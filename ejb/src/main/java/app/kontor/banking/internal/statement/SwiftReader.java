package app.kontor.banking.internal.statement;

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
  private final Notices notices;
  private @Nullable Page page;

  private SwiftReader(Notices notices) {
    this.notices = notices;
  }

  /** The statements that can be read; what is left out is noted. */
  static List<Statement> read(String text, Notices notices) {
    SwiftReader reader = new SwiftReader(notices);
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
      current
          .build()
          .ifPresentOrElse(
              statements::add,
              () -> notices.add(Notice.Code.STATEMENT_WITHOUT_CURRENCY, current.line));
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

    /** The statement, or nothing if no currency is named anywhere in it. */
    Optional<Statement> build() {
      boolean mt942 = intraday && !sawOpening && !sawClosing;
      StatementBuilder builder =
          new StatementBuilder(mt942 ? StatementFormat.MT942 : StatementFormat.MT940, line);
      builder.account = account;
      StatementValues values = new StatementValues(builder.notices);
      for (SwiftField field : fields) {
        header(field, builder, values);
      }
      Currency currency = currency(builder);
      if (currency == null) {
        return Optional.empty();
      }
      DetailsField details = new DetailsField(account);
      for (RawEntry raw : entries) {
        try {
          builder.entries.add(entry(raw, currency, mt942, details, builder.notices, values));
        } catch (UnreadableStatementException e) {
          builder.notices.add(
              Notice.Code.ENTRY_UNREADABLE,
              e.line(),
              e.detail(),
              StatementValues.shown(raw.field().first()));
        }
      }
      checkTotals(currency, builder);
      return Optional.of(builder.build(currency));
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
            builder.date = values.dateOrNull(text.substring(0, 6), field.line(), field.tag());
          }
        }
        default -> {}
      }
    }

    private @Nullable Currency currency(StatementBuilder builder) {
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
      return null;
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
        Notices notices,
        StatementValues values) {
      int line = raw.field().line();
      StatementLine parsed = StatementLine.read(raw.field(), values);
      if (parsed.negative()) {
        notices.add(
            Notice.Code.AMOUNT_NEGATIVE,
            line,
            "-" + parsed.amount().stripTrailingZeros().toPlainString());
      }
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
    private void checkTotals(Currency currency, StatementBuilder builder) {
      Tally credits = new Tally(currency);
      Tally debits = new Tally(currency);
      for (Entry entry : builder.entries) {
        (entry.isCredit() ? credits : debits).add(entry.amount());
      }
      for (SwiftField field : fields) {
        if (field.tag().equals("90C")) {
          credits.check(field, builder.notices);
        } else if (field.tag().equals("90D")) {
          debits.check(field, builder.notices);
        }
      }
    }
  }

  /** Number and sum of the entries of one direction. */
  private static final class Tally {
    private int count;
    private Money sum;

    Tally(Currency currency) {
      this.sum = Money.zero(currency);
    }

    void add(Money amount) {
      count++;
      sum = sum.plus(amount.abs());
    }

    void check(SwiftField field, Notices notices) {
      String text = field.first().strip();
      int digits = Page.leadingDigits(text);
      if (digits == 0 || text.length() < digits + 4) {
        return;
      }
      String number = text.substring(0, Math.min(digits, 9));
      BigDecimal stated = BankNumber.read(text.substring(digits + 3), ',');
      if (stated == null) {
        notices.add(
            Notice.Code.FIELD_UNREADABLE,
            field.line(),
            ":" + field.tag() + ":",
            StatementValues.shown(text));
      } else if (stated.compareTo(sum.amount()) != 0 || Long.parseLong(number) != count) {
        notices.add(
            Notice.Code.TOTALS_DISAGREE,
            field.line(),
            number + " " + stated.toPlainString(),
            count + " " + sum);
      }
    }
  }
}

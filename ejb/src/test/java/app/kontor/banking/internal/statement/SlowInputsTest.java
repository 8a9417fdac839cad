package app.kontor.banking.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the shape of a file, four times as much takes about four times as long: nothing in it
 * makes a reader begin again and again. How long a megabyte takes is printed.
 */
class SlowInputsTest {
  private static final int MEGABYTE = 1_000_000;
  private static final int MEGABYTES = 4;

  /** Times the share of size: a square would be the number of megabytes. */
  private static final double UNEVEN = 3;

  /** Seconds of a processor that no megabyte takes, on whatever machine. */
  private static final double MINUTES = 60;

  private static final String CAMT =
      "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
          + "<BkToCstmrStmt><GrpHdr><MsgId>1</MsgId><CreDtTm>2026-11-01T10:00:00</CreDtTm></GrpHdr>"
          + "<Stmt><Id>1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>PLN</Ccy></Acct>";
  private static final String CAMT_END = "</Stmt></BkToCstmrStmt></Document>";
  private static final String ENTRY =
      "<Ntry><Amt Ccy=\"PLN\">10</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
          + "<BookgDt><Dt>2026-11-01</Dt></BookgDt>";
  private static final String MT =
      ":20:1\n:25:PL61109010140000071219812874\n:28C:1/1\n:60F:C261101PLN0,00\n";
  private static final String MT_ENTRY = ":61:2611011101C1,00NTRFNONREF//1\n";
  private static final String MT_END = "\n:62F:C261101PLN1,00\n-\n";

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape(
            "foreign amounts to be rounded",
            size ->
                CAMT
                    + fill(
                        "<Ntry><Amt Ccy=\"USD\">1.005</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                            + "<BookgDt><Dt>2026-11-01</Dt></BookgDt></Ntry>",
                        size)
                    + CAMT_END),
        shape(
            "entries without a date behind balances without one",
            size ->
                CAMT
                    + fill("<Bal><Amt Ccy=\"PLN\">1</Amt></Bal>", size / 2)
                    + fill(
                        "<Ntry><Amt Ccy=\"PLN\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
                        size / 2)
                    + CAMT_END),
        shape(
            "one sub-field again and again",
            size -> MT + MT_ENTRY + ":86:020~00X" + fill("~20a", size) + MT_END),
        shape(
            "totals again and again",
            size ->
                ":20:1\n:25:PL61109010140000071219812874\n:34F:PLN0,\n"
                    + fill(":61:261101C1,00NTRF\n", size / 2)
                    + fill(":90C:1PLN1,\n", size / 2)
                    + "-\n"),
        shape("a batch of long texts", SlowInputsTest::merge),
        shape(
            "keywords in sub-fields",
            size -> MT + MT_ENTRY + ":86:020~00X" + fill("~20EREF+a~21SVWZ+b", size) + MT_END),
        shape(
            "labels",
            size ->
                MT + MT_ENTRY + ":86:OD: a; TYT.: b; " + fill("UWAGA: x; OD: y; ", size) + MT_END),
        shape(
            "code words",
            size -> MT + MT_ENTRY + ":86:" + fill("/NAME/x/QQQQ/y/PURP/z", size) + MT_END),
        shape("slashes", size -> MT + MT_ENTRY + ":86:/IBAN/" + fill("/", size) + MT_END),
        shape("unreadable entries", size -> MT + MT_ENTRY + fill(":61:nonsense\n", size) + MT_END),
        shape("statements", size -> fill(MT + MT_ENTRY + MT_END, size)),
        shape("blank lines", size -> MT + MT_ENTRY + ":86:\n" + fill(" \n", size) + MT_END),
        shape(
            "much before the transactions of an entry",
            size ->
                CAMT
                    + ENTRY
                    + fill("<Chrgs/>", size / 2)
                    + "<NtryDtls>"
                    + fill("<TxDtls/>", size / 2)
                    + "</NtryDtls></Ntry>"
                    + CAMT_END),
        shape(
            "a batch of references",
            size ->
                CAMT
                    + ENTRY
                    + "<NtryDtls>"
                    + fill(
                        "<TxDtls><RmtInf>"
                            + numbered(
                                "<Strd><CdtrRefInf><Ref>RF%d</Ref></CdtrRefInf></Strd>", 4000)
                            + "</RmtInf></TxDtls>",
                        size)
                    + "</NtryDtls></Ntry>"
                    + CAMT_END));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void time_grows_as_the_file_does(String name, IntFunction<String> shape) {
    read(shape.apply(MEGABYTE / 10));
    double small = read(shape.apply(MEGABYTE));
    double large = read(shape.apply(MEGABYTES * MEGABYTE));

    System.out.printf(
        Locale.ROOT,
        "slow inputs: %-52s %5.2f s CPU for 1 MB, %5.2f s for %d MB%n",
        name,
        small,
        large,
        MEGABYTES);
    assertThat(large / small).isLessThan(MEGABYTES * UNEVEN);
    assertThat(large).isLessThan(MINUTES);
  }

  /** Seconds of this thread's processor time; the notices stay few. */
  private static double read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    StatementFile file = StatementReader.read(bytes);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int most = Notice.Code.values().length * (Notices.MOST_OF_A_KIND + 1);
    assertThat(file.statements())
        .allSatisfy(statement -> assertThat(statement.notices()).hasSizeLessThan(most));
    return (after - before) / 1e9;
  }

  private static Arguments shape(String name, IntFunction<String> shape) {
    return Arguments.of(name, shape);
  }

  private static String fill(String piece, int size) {
    return piece.repeat(Math.max(1, size / piece.length()));
  }

  private static String numbered(String piece, int times) {
    return Stream.iterate(0, i -> i + 1)
        .limit(times)
        .map(i -> String.format(Locale.ROOT, piece, i))
        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static String merge(int size) {
    StringBuilder text = new StringBuilder(size + 10_000).append(CAMT).append(ENTRY);
    text.append("<NtryDtls>");
    int number = 0;
    while (text.length() < size) {
      text.append("<TxDtls><RmtInf>");
      for (int i = 0; i < 9900; i++) {
        text.append("<Ustrd>").append(number++).append("</Ustrd>");
      }
      text.append("</RmtInf></TxDtls>");
    }
    return text.append("</NtryDtls></Ntry>").append(CAMT_END).toString();
  }
}

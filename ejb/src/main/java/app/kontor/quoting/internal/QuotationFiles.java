package app.kontor.quoting.internal;

import app.kontor.billing.OfferPapers;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.transaction.Transactions;
import app.kontor.quoting.QuotationFile;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.model.Quotation;
import app.kontor.quoting.model.QuotationVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The PDF of each version that was sent: printed once by the first who wants it. */
@Dependent
public class QuotationFiles {
  @Inject private Transactions transactions;
  @Inject private QuotationRows rows;
  @Inject private OfferPapers papers;
  @Inject private FileStore files;

  private record Printed(
      long version, QuotationNumber number, OfferPapers.Frozen paper, @Nullable Long file) {}

  /**
   * The file of a version; no transaction is open while it is printed.
   *
   * @param quotation finds it within what the actor sees
   */
  QuotationFile file(Supplier<Quotation> quotation, int sent) {
    Printed known =
        transactions.read(
            () -> {
              Quotation found = quotation.get();
              QuotationVersion version = rows.version(found, sent);
              return new Printed(version.id(), found.number(), version.paper(), version.fileId());
            });
    String name = known.number().value().replaceAll("[^A-Za-z0-9-]", "-") + "-" + sent + ".pdf";
    Long there = known.file();
    long file = there != null ? there : kept(known, name, papers.print(known.paper()));
    byte[] content = transactions.read(() -> files.read(file));
    return new QuotationFile(name, content);
  }

  /** Who was quicker has the file that is kept. */
  private long kept(Printed known, String name, byte[] pdf) {
    return transactions.write(
        () -> {
          QuotationVersion version = rows.lockVersion(known.version());
          Long there = version.fileId();
          if (there != null) {
            return there;
          }
          long file = files.store(name, pdf).id();
          version.printed(file);
          return file;
        });
  }
}

package app.kontor.billing.internal;

import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentNotPrepared;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.PaperMark;
import app.kontor.billing.PaperMarks;
import app.kontor.billing.UnknownDocument;
import app.kontor.billing.internal.DocumentSheets.Paper;
import app.kontor.billing.internal.render.FrozenSheet;
import app.kontor.billing.internal.render.RenderingFailed;
import app.kontor.party.SellerLook;
import app.kontor.platform.failure.ShortTrace;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the PDF of an issued document out of its frozen sheet: right after the commit by a message
 * of the outbox, or before that by the first who wants it. One file is kept; it never changes.
 */
@ApplicationScoped
public class DocumentPrinting implements OutboxHandler<DocumentPrinting.Print>, DocumentFiles {
  static final Topic<Print> TOPIC = new Topic<>("document", Print.class);

  /** A document was issued. */
  public record Print(long documentId) {}

  private static final System.Logger LOG = System.getLogger(DocumentPrinting.class.getName());
  private static final int PATIENCE_SECONDS = 20;

  /** Rendering wants a processor to itself; more at once would only take longer and more memory. */
  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  /** What is being made on this node, by document: who wants it meanwhile waits for it. */
  private final Map<Long, CompletableFuture<Long>> inWork = new ConcurrentHashMap<>();

  @Inject private Transactions transactions;
  @Inject private DocumentSheets sheets;
  @Inject private Rendering rendering;
  @Inject private FileStore files;
  @EJB private SellerLook looks;
  @Inject @Any private Instance<PaperMarks> marks;

  @Override
  public Topic<Print> topic() {
    return TOPIC;
  }

  @Override
  public int width() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  @Override
  public void deliver(Print payload) throws DeliveryPostponed {
    try {
      print(payload.documentId());
    } catch (DocumentNotPrepared e) {
      throw new DeliveryPostponed(
          e.isAwaiting() ? "waits for its e-invoice" : "too many documents are being prepared");
    }
  }

  @Override
  public Optional<StoredFile> find(long sellerId, DocumentNumber number) {
    return transactions.read(() -> sheets.id(sellerId, number).flatMap(sheets::file));
  }

  @Override
  public StoredFile prepare(long sellerId, DocumentNumber number) {
    long id =
        transactions
            .read(() -> sheets.id(sellerId, number))
            .orElseThrow(() -> new UnknownDocument(number));
    try {
      long file = print(id);
      return transactions.read(() -> files.get(file));
    } catch (RenderingFailed e) {
      LOG.log(
          System.Logger.Level.WARNING, "document " + number + " not prepared: " + ShortTrace.of(e));
      throw new DocumentNotPrepared(number);
    }
  }

  /**
   * The id of the document's stored file, made now if nobody has made it. No transaction is open
   * while it is made.
   */
  private long print(long documentId) {
    Paper paper =
        transactions
            .read(() -> sheets.find(documentId))
            .orElseThrow(() -> new IllegalStateException("no document " + documentId));
    Long there = paper.fileId();
    if (there != null) {
      return there;
    }
    CompletableFuture<Long> mine = new CompletableFuture<>();
    CompletableFuture<Long> first = inWork.putIfAbsent(documentId, mine);
    return first == null ? made(paper, mine) : awaited(paper, first);
  }

  /** Makes the file, and tells those who wait for it. */
  private long made(Paper paper, CompletableFuture<Long> told) {
    try {
      FrozenSheet sheet = paper.sheet();
      if (sheet == null) {
        throw new IllegalStateException(paper.number() + " has neither file nor sheet");
      }
      byte[] pdf = rendered(sheet, paper, mark(paper));
      long file = transactions.write(() -> sheets.keep(paper, pdf, rendering.layoutVersion()));
      told.complete(file);
      return file;
    } finally {
      inWork.remove(paper.documentId(), told);
      told.cancel(false);
    }
  }

  /** What the paper has besides what it says; it is not printed before that is known. */
  private PaperMark mark(Paper paper) {
    for (PaperMarks one : marks) {
      PaperMark mark = one.of(paper.sellerId(), paper.number(), paper.language());
      if (mark instanceof PaperMark.Awaited) {
        throw DocumentNotPrepared.awaiting(paper.number());
      }
      if (mark instanceof PaperMark.Code) {
        return mark;
      }
    }
    return new PaperMark.None();
  }

  private static long awaited(Paper paper, CompletableFuture<Long> first) {
    try {
      return first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | CancellationException | TimeoutException e) {
      throw new DocumentNotPrepared(paper.number());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DocumentNotPrepared(paper.number());
    }
  }

  /** The picture the sheet names; logos are kept for good. */
  private byte @Nullable [] logo(FrozenSheet sheet) {
    return sheet.logo().flatMap(name -> transactions.read(() -> looks.logo(name))).orElse(null);
  }

  private byte[] rendered(FrozenSheet sheet, Paper paper, PaperMark mark) {
    boolean admitted = false;
    try {
      admitted = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!admitted) {
        throw new DocumentNotPrepared(paper.number());
      }
      return rendering.pdf(sheet, logo(sheet), mark);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DocumentNotPrepared(paper.number());
    } finally {
      if (admitted) {
        places.release();
      }
    }
  }
}

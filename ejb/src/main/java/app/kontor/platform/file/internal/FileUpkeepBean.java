package app.kontor.platform.file.internal;

import app.kontor.platform.data.Rows;
import app.kontor.platform.file.FileUpkeep;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Goes through the folder and the rows, some at a time, in transactions of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FileUpkeepBean implements FileUpkeep {
  private static final int AT_ONCE = 500;
  private static final Duration ASIDE = Duration.ofDays(1);

  @PersistenceContext private EntityManager em;
  @EJB private Transactions transactions;

  /** A file and its content. */
  private record Of(long id, String sha256) {}

  @Override
  public int forget(Collection<Long> fileIds) {
    // the foreign keys of all who refer to files keep what is referred to, and say nothing
    return fileIds.isEmpty()
        ? 0
        : em.createNativeQuery(
                "DELETE IGNORE FROM stored_file WHERE id IN (" + Rows.in(fileIds) + ")")
            .executeUpdate();
  }

  @Override
  public Agreement agree(boolean dry, BooleanSupplier stop) {
    BlobFolder folder = FileStoreBean.folder();
    if (!dry) {
      folder.throwAway(ASIDE, this::fileless);
    }
    long swept = 0;
    for (List<String> some : folder.olderThan(Duration.ofDays(COMING_DAYS), AT_ONCE)) {
      if (stop.getAsBoolean()) {
        return new Agreement(swept, 0);
      }
      for (String content : fileless(some)) {
        swept++;
        if (!dry) {
          folder.putAside(content);
        }
      }
    }
    return new Agreement(swept, missing(folder, stop));
  }

  /** Those of some contents that are no file's. */
  private Set<String> fileless(Collection<String> contents) {
    Set<String> none = new HashSet<>(contents);
    if (!contents.isEmpty()) {
      String places =
          IntStream.rangeClosed(1, contents.size())
              .mapToObj(i -> "?" + i)
              .collect(Collectors.joining(","));
      transactions
          .read(
              () -> {
                Query query =
                    em.createNativeQuery(
                        "SELECT DISTINCT f.sha256, 1 AS there FROM stored_file f"
                            + " WHERE f.sha256 IN ("
                            + places
                            + ")");
                int place = 0;
                for (String content : contents) {
                  query.setParameter(++place, content);
                }
                return Rows.list(query, row -> row.text("sha256"));
              })
          .forEach(none::remove);
    }
    return none;
  }

  private long missing(BlobFolder folder, BooleanSupplier stop) {
    Set<String> missing = new HashSet<>();
    long last = 0;
    List<Of> some;
    do {
      long after = last;
      some =
          transactions.read(
              () ->
                  Rows.list(
                      em.createNativeQuery(
                              "SELECT f.id, f.sha256 FROM stored_file f WHERE f.id > ?1"
                                  + " ORDER BY f.id LIMIT "
                                  + AT_ONCE)
                          .setParameter(1, after),
                      row -> new Of(row.number("id"), row.text("sha256"))));
      for (Of each : some) {
        last = each.id();
        if (!folder.has(each.sha256())) {
          missing.add(each.sha256());
        }
      }
    } while (some.size() == AT_ONCE && !stop.getAsBoolean());
    return missing.size();
  }
}

package app.kontor.party.internal;

import app.kontor.party.CostCentre;
import app.kontor.party.model.KeptCostCentre;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** Cost centres of one company, by its row. */
@Dependent
public class CostCentreRows {
  private static final String OF = " FROM cost_centre c WHERE c.partner_id = ?1";

  @PersistenceContext private EntityManager em;

  Page<CostCentre> of(long partnerId, PageRequest page) {
    List<CostCentre> rows =
        Rows.list(
            bound("SELECT c.code, c.name, c.archived, c.version" + OF, partnerId, "")
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()),
            CostCentreRows::view);
    return new Page<>(rows, Total.of(page, rows.size(), bound("SELECT c.id" + OF, partnerId, "")));
  }

  /** Those in use. */
  List<CostCentre> used(long partnerId) {
    return Rows.list(
        bound(
            "SELECT c.code, c.name, c.archived, c.version" + OF,
            partnerId,
            " AND c.archived = FALSE"),
        CostCentreRows::view);
  }

  private Query bound(String sql, long partnerId, String further) {
    return em.createNativeQuery(sql + further + " ORDER BY c.archived, c.code")
        .setParameter(1, partnerId);
  }

  private static CostCentre view(Rows row) {
    return new CostCentre(
        row.text("code"), row.text("name"), row.flag("archived"), row.number("version"));
  }

  Optional<KeptCostCentre> find(long partnerId, String code) {
    return em.createQuery(
            "SELECT c FROM KeptCostCentre c WHERE c.partnerId = :partner AND c.code = :code",
            KeptCostCentre.class)
        .setParameter("partner", partnerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  void add(KeptCostCentre centre) {
    em.persist(centre);
    em.flush();
  }
}

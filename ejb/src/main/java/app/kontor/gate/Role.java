package app.kontor.gate;

import static app.kontor.gate.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person is trusted with. The same role means the own company's matters for a partner's
 * person and the seller's for staff, so each has two sets of permissions.
 */
public enum Role {
  /** Orders for the own company. */
  BUYER(
      Set.of(
          CATALOGUE_VIEW,
          BASKET_EDIT,
          ORDER_PLACE,
          ORDER_VIEW,
          ORDER_WITHDRAW,
          DOCUMENT_VIEW,
          PARCEL_VIEW,
          PARTNER_VIEW),
      Set.of()),
  /** Approves orders that colleagues may not place alone. */
  APPROVER(
      Set.of(CATALOGUE_VIEW, ORDER_VIEW, ORDER_APPROVE, DOCUMENT_VIEW, PARCEL_VIEW, PARTNER_VIEW),
      Set.of()),
  /** Sees the own company's orders, documents and parcels, and orders nothing. */
  VIEWER(Set.of(CATALOGUE_VIEW, ORDER_VIEW, DOCUMENT_VIEW, PARCEL_VIEW, PARTNER_VIEW), Set.of()),
  /** Manages the own company's people and addresses. */
  COMPANY_ADMIN(
      Set.of(CATALOGUE_VIEW, ORDER_VIEW, DOCUMENT_VIEW, PARCEL_VIEW, PARTNER_VIEW, COMPANY_MANAGE),
      Set.of()),
  /** Works orders and customers. */
  SALES(
      Set.of(),
      Set.of(
          CATALOGUE_VIEW,
          ORDER_VIEW,
          ORDER_ENTER,
          ORDER_MANAGE,
          CUSTOMER_ACT,
          DOCUMENT_VIEW,
          PARCEL_VIEW,
          PARTNER_VIEW,
          PARTNER_MANAGE,
          CATALOGUE_MANAGE,
          PRICE_MANAGE,
          OUTBOX_VIEW,
          TEMPLATE_MANAGE)),
  /** Loads statements, matches entries, issues invoices. */
  ACCOUNTING(
      Set.of(DOCUMENT_VIEW),
      Set.of(
          ORDER_VIEW,
          DOCUMENT_VIEW,
          INVOICE_ISSUE,
          BANKING,
          CREDIT_MANAGE,
          PARTNER_VIEW,
          PARCEL_VIEW,
          OUTBOX_VIEW)),
  /** Issues goods, prints waybills, keeps stock. */
  WAREHOUSE(Set.of(), Set.of(CATALOGUE_VIEW, ORDER_VIEW, STOCK_MANAGE, SHIPPING, PARCEL_VIEW)),
  /** The Service portal: reports tickets for the company, or works the queue. */
  SERVICE(
      Set.of(TICKET_REPORT, ORDER_VIEW),
      Set.of(TICKET_REPORT, TICKET_WORK, ORDER_VIEW, PARTNER_VIEW)),
  /** The Documents portal: the company's folder, or all folders. */
  DOCUMENTS(Set.of(EXCHANGE_USE), Set.of(EXCHANGE_USE, EXCHANGE_MANAGE, PARTNER_VIEW)),
  /** Manages users, settings and everything of the seller except acting for a buyer. */
  ADMINISTRATOR(
      Set.of(),
      Set.of(
          CATALOGUE_VIEW,
          ORDER_VIEW,
          ORDER_ENTER,
          ORDER_MANAGE,
          CUSTOMER_ACT,
          LIMIT_PASS,
          DOCUMENT_VIEW,
          INVOICE_ISSUE,
          BANKING,
          CREDIT_MANAGE,
          STOCK_MANAGE,
          SHIPPING,
          PARCEL_VIEW,
          PARTNER_VIEW,
          PARTNER_MANAGE,
          CATALOGUE_MANAGE,
          PRICE_MANAGE,
          COST_MANAGE,
          TICKET_REPORT,
          TICKET_WORK,
          EXCHANGE_USE,
          EXCHANGE_MANAGE,
          OUTBOX_VIEW,
          TEMPLATE_MANAGE,
          USER_MANAGE,
          SETTINGS_MANAGE,
          AUDIT_VIEW)),
  /** Keeps the installation: adds sellers. What happens at a seller asks for a role there. */
  INSTALLATION(Set.of(), Set.of(SELLER_MANAGE));

  private final Set<Permission> forPartner;
  private final Set<Permission> forStaff;

  Role(Set<Permission> forPartner, Set<Permission> forStaff) {
    this.forPartner = with(forPartner);
    this.forStaff = with(forStaff);
  }

  private static Set<Permission> with(Set<Permission> permissions) {
    EnumSet<Permission> set = EnumSet.of(OWN_PROFILE, OWN_ACCOUNT);
    set.addAll(permissions);
    return set;
  }

  /** What this role permits a person of the kind. */
  public Set<Permission> permissions(boolean staff) {
    return Set.copyOf(staff ? forStaff : forPartner);
  }

  /** The roles a person of the kind can have. */
  public static Set<Role> of(boolean staff) {
    EnumSet<Role> roles = EnumSet.allOf(Role.class);
    roles.removeIf(role -> (staff ? role.forStaff : role.forPartner).size() == 2);
    return roles;
  }
}

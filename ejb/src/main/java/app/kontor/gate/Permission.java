package app.kontor.gate;

/**
 * What a use case asks of its caller. Roles are sets of these ({@link Role#permissions}); partner
 * people hold them for their own company only, staff for all partners of their seller.
 */
public enum Permission {
  /** Look for things, arrange lists, keep what was typed: what everybody does who has signed in. */
  OWN_PROFILE,
  /** Change one's own password, sessions, language and notices; never in somebody's name. */
  OWN_ACCOUNT,
  /** See items, texts, pictures, prices and availability. */
  CATALOGUE_VIEW,
  /** Fill and change the own basket. */
  BASKET_EDIT,
  /** Submit an order. */
  ORDER_PLACE,
  /** Approve what colleagues of the own company may not order alone. */
  ORDER_APPROVE,
  /** See orders. */
  ORDER_VIEW,
  /** Withdraw an own order that is not confirmed yet. */
  ORDER_WITHDRAW,
  /** Enter an order for a customer (phone, fax, e-mail). */
  ORDER_ENTER,
  /** See the shop as a person of a customer and order in the person's name. */
  CUSTOMER_ACT,
  /** Place an order for a customer's person beyond what the person may order, saying why. */
  LIMIT_PASS,
  /** Confirm, cancel and work orders. */
  ORDER_MANAGE,
  /** See and download pro-formas, invoices and goods-issue notes. */
  DOCUMENT_VIEW,
  /** Issue sales invoices. */
  INVOICE_ISSUE,
  /** Load bank statements and match their entries. */
  BANKING,
  /** Agree credit with customers, and let orders go that it does not cover. */
  CREDIT_MANAGE,
  /** See stock, receive and correct it. */
  STOCK_MANAGE,
  /** Issue goods, make waybills, record parcels. */
  SHIPPING,
  /** See parcels. */
  PARCEL_VIEW,
  /** See the own company's or, for staff, all customers' data. */
  PARTNER_VIEW,
  /** Change customers' data. */
  PARTNER_MANAGE,
  /** Manage the people and addresses of the own company. */
  COMPANY_MANAGE,
  /** Change items, texts and pictures. */
  CATALOGUE_MANAGE,
  /** Change price lists. */
  PRICE_MANAGE,
  /** See and change what items cost the seller. */
  COST_MANAGE,
  /** Report and follow service tickets. */
  TICKET_REPORT,
  /** Work the queue of service tickets. */
  TICKET_WORK,
  /** Read and add shared documents and forms. */
  EXCHANGE_USE,
  /** Share documents with partners and define forms. */
  EXCHANGE_MANAGE,
  /** Read the outbox of mails and send again. */
  OUTBOX_VIEW,
  /** Change mail templates and rules. */
  TEMPLATE_MANAGE,
  /** Manage users and their roles. */
  USER_MANAGE,
  /** Change the seller's settings. */
  SETTINGS_MANAGE,
  /** Read the audit trail, run the verification. */
  AUDIT_VIEW,
  /** Add sellers to the installation. */
  SELLER_MANAGE
}

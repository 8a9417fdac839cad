-- Party: what lists of capabilities above may join of partners.

CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_party_partner AS
  SELECT id, seller_id, number, name, price_list FROM partner;

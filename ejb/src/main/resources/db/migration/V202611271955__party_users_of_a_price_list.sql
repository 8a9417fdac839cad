-- The first partners of a price list come out of an index in their order.
ALTER TABLE partner
  DROP INDEX partner_price_list,
  ADD INDEX partner_price_list (seller_id, price_list, number);

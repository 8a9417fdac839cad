-- Price lists and promotions come out of an index in their order.
ALTER TABLE price_list
  ADD INDEX price_list_listed (seller_id, promotion, currency, base DESC, code);

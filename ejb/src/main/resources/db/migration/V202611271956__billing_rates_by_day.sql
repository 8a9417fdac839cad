-- A page of rates comes out of an index in its order, the latest first.
ALTER TABLE exchange_rate
  DROP INDEX exchange_rate_list,
  ADD INDEX exchange_rate_list (home_currency, rate_date DESC, currency, seller_id);

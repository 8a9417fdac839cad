-- Money that waits on customers' accounts, for who keeps them; found by the customer.
ALTER TABLE statement_entry ADD INDEX statement_entry_credited (credited_id, work, currency);

CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_banking_on_account AS
  SELECT id, seller_id, reference, credited_id AS partner_id, booking_date, currency, amount, amount - allocated - written_off AS left_amount
  FROM statement_entry WHERE work = 'ON_ACCOUNT';

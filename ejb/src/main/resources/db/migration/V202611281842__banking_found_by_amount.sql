-- Banking: entries by what people hold in their hands: the amount, the bank's reference, the payer's account.
ALTER TABLE statement_entry
  ADD INDEX statement_entry_amount (seller_id, amount, booking_date),
  ADD INDEX statement_entry_reference_of_bank (seller_id, bank_reference),
  ADD INDEX statement_entry_payer (seller_id, counterparty_account, booking_date);

-- Ordering: orders by the last digits of their number, as people say it, and by the customer's own number whoever asks.
ALTER TABLE sales_order
  ADD COLUMN number_turned VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (REVERSE(plain_number)) VIRTUAL,
  ADD INDEX sales_order_number_turned (seller_id, number_turned),
  ADD INDEX sales_order_reference_of_seller (seller_id, buyer_reference),
  ADD INDEX sales_order_number_of_partner (partner_id, plain_number);

-- The rest of a partly delivered order can be closed; money received for goods that will not come goes back to the
-- payments desk.
ALTER TABLE sales_order_line
  ADD COLUMN cancelled DECIMAL(19,6) NOT NULL DEFAULT 0 AFTER invoiced,
  DROP CONSTRAINT sales_order_line_quantities;

ALTER TABLE sales_order_line
  ADD CONSTRAINT sales_order_line_quantities CHECK (ordered > 0 AND reserved >= 0 AND despatched >= 0 AND invoiced >= 0
    AND cancelled >= 0 AND despatched <= ordered AND invoiced <= ordered AND reserved + despatched + cancelled <= ordered);

ALTER TABLE sales_order
  ADD COLUMN returned    DECIMAL(19,4) NOT NULL DEFAULT 0 AFTER paid,
  ADD COLUMN returned_as VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL AFTER returned,
  ADD CONSTRAINT sales_order_returned CHECK (returned >= 0 AND (returned = 0 OR returned_as IS NOT NULL));

ALTER TABLE billing_document ADD COLUMN cancelled BOOLEAN NOT NULL DEFAULT FALSE;

-- Orders cancelled before: their pro-formas are cancelled too, and what was received on them waits at the payments desk
-- again, as it would have done.
UPDATE billing_document d
  JOIN sales_order o ON o.seller_id = d.seller_id AND o.number = d.order_number
   SET d.cancelled = TRUE
 WHERE o.status = 'CANCELLED' AND d.kind = 'PRO_FORMA';

CREATE TEMPORARY TABLE stuck_receipt AS
SELECT a.id AS allocation_id, a.entry_id, a.source, a.document_number, a.order_number, a.partner_id, a.amount, d.id AS document_id,
       s.settled_on, o.id AS order_id
  FROM allocation a
  JOIN statement_entry e ON e.id = a.entry_id
  JOIN billing_document d ON d.seller_id = e.seller_id AND d.number = a.document_number
  JOIN sales_order o ON o.seller_id = d.seller_id AND o.number = d.order_number
  JOIN billing_settlement s ON s.kind = 'PAYMENT' AND s.source = a.source
 WHERE o.status = 'CANCELLED' AND d.kind = 'PRO_FORMA' AND d.used = 0 AND a.reverses_id IS NULL
   AND NOT EXISTS (SELECT 1 FROM allocation r WHERE r.reverses_id = a.id);

INSERT INTO allocation (id, entry_id, source, document_number, order_number, partner_id, amount, reverses_id, automatic, evidence,
                        made_at, made_by)
SELECT NEXT VALUE FOR id_seq, entry_id, CONCAT(source, 'R'), document_number, order_number, partner_id, -amount, allocation_id,
       FALSE, CONCAT_WS('\t', 'REASON', 'ORDER_ENDED_REFUND', '0', order_number), UTC_TIMESTAMP(6), 'Kontor'
  FROM stuck_receipt;

INSERT INTO billing_settlement (id, document_id, kind, amount, settled_on, source, recorded_at, recorded_by)
SELECT NEXT VALUE FOR id_seq, document_id, 'REVERSAL', -amount, settled_on, source, UTC_TIMESTAMP(6), 'Kontor'
  FROM stuck_receipt;

UPDATE statement_entry e
  JOIN (SELECT entry_id, SUM(amount) AS amount FROM stuck_receipt GROUP BY entry_id) s ON s.entry_id = e.id
   SET e.allocated = e.allocated - s.amount, e.work = 'WAITING';

UPDATE billing_document d
  JOIN (SELECT document_id, SUM(amount) AS amount FROM stuck_receipt GROUP BY document_id) s ON s.document_id = d.id
   SET d.paid = d.paid - s.amount, d.carried = d.carried + s.amount;

UPDATE sales_order o
  JOIN (SELECT order_id, SUM(amount) AS amount FROM stuck_receipt GROUP BY order_id) s ON s.order_id = o.id
   SET o.paid = o.paid - s.amount, o.returned = s.amount, o.returned_as = 'REFUND', o.payment_status = 'OPEN';

INSERT INTO sales_order_event (id, order_id, at, what, who, detail)
SELECT NEXT VALUE FOR id_seq, s.order_id, UTC_TIMESTAMP(6), 'RETURNED_AS_REFUND', 'Kontor', CONCAT(o.currency, ' ', CAST(SUM(s.amount) AS DECIMAL(19,2)))
  FROM stuck_receipt s JOIN sales_order o ON o.id = s.order_id
 GROUP BY s.order_id, o.currency;

DROP TEMPORARY TABLE stuck_receipt;

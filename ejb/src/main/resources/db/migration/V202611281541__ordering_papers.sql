-- Ordering: the papers and parcels that an order is found by, told by those who issue them. Their days are days of the
-- seller's zone; a paper is never older than its order.
CREATE TABLE order_paper (
  id           BIGINT      NOT NULL PRIMARY KEY,
  order_id     BIGINT      NOT NULL,
  seller_id    BIGINT      NOT NULL,
  partner_id   BIGINT      NOT NULL,
  kind         VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  number       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  plain_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  on_day       DATE        NOT NULL,
  INDEX order_paper_order (order_id, kind, on_day),
  INDEX order_paper_number (seller_id, plain_number, order_id),
  INDEX order_paper_of_partner (partner_id, plain_number, order_id),
  INDEX order_paper_day (seller_id, kind, on_day, order_id),
  INDEX order_paper_day_of_partner (partner_id, kind, on_day, order_id),
  CONSTRAINT order_paper_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CONSTRAINT order_paper_kind CHECK (kind IN ('PRO_FORMA', 'SALES_INVOICE', 'GOODS_ISSUE_NOTE', 'PARCEL'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO order_paper (id, order_id, seller_id, partner_id, kind, number, on_day)
SELECT NEXT VALUE FOR id_seq, o.id, d.seller_id, o.partner_id, d.kind, d.number, d.issue_date
  FROM billing_document d JOIN sales_order o ON o.seller_id = d.seller_id AND o.number = d.order_number
 WHERE d.kind IN ('PRO_FORMA', 'SALES_INVOICE', 'GOODS_ISSUE_NOTE');

INSERT INTO order_paper (id, order_id, seller_id, partner_id, kind, number, on_day)
SELECT NEXT VALUE FOR id_seq, o.id, p.seller_id, o.partner_id, 'PARCEL', p.number, p.dispatched_on
  FROM parcel p JOIN sales_order o ON o.seller_id = p.seller_id AND o.number = p.order_number;

ALTER TABLE sales_order
  ADD INDEX sales_order_channel (seller_id, channel, placed_at, id),
  ADD INDEX sales_order_gross (seller_id, gross),
  ADD INDEX sales_order_gross_of_partner (partner_id, gross);

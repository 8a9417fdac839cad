-- Party: what customers are shown of stock, prices, documents, parcels, days and orders. Said for strangers, all customers,
-- a group or a customer; where nothing is said, everything is shown as before.
CREATE TABLE customer_visibility (
  id        BIGINT      NOT NULL PRIMARY KEY,
  version   BIGINT      NOT NULL,
  seller_id BIGINT      NOT NULL,
  said_for  VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  owner_id  BIGINT      NOT NULL DEFAULT 0,
  UNIQUE KEY customer_visibility_of (seller_id, said_for, owner_id),
  CONSTRAINT customer_visibility_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
  CONSTRAINT customer_visibility_level CHECK ((said_for IN ('STRANGERS', 'SELLER') AND owner_id = 0)
    OR (said_for IN ('GROUP', 'CUSTOMER') AND owner_id > 0))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE customer_visibility_detail (
  visibility_id BIGINT      NOT NULL,
  detail        VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  extent        VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (visibility_id, detail),
  CONSTRAINT customer_visibility_detail_of FOREIGN KEY (visibility_id) REFERENCES customer_visibility (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO reference_stamp (topic, stamp) VALUES ('visibility', 1) ON DUPLICATE KEY UPDATE stamp = stamp + 1;

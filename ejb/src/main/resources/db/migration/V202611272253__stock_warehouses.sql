-- Warehouses are set up by people: an address (none for those that are there until somebody gives one), opening
-- hours, a note, and whether customers are told of it, which so far they were of all.
ALTER TABLE warehouse
  ADD COLUMN contact  VARCHAR(120) NULL,
  ADD COLUMN addition VARCHAR(120) NULL,
  ADD COLUMN street   VARCHAR(120) NULL,
  ADD COLUMN house    VARCHAR(20)  NULL,
  ADD COLUMN flat     VARCHAR(20)  NULL,
  ADD COLUMN postcode VARCHAR(20)  NULL,
  ADD COLUMN region   VARCHAR(80)  NULL,
  ADD COLUMN country  CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN phone    VARCHAR(40)  NULL,
  ADD COLUMN email    VARCHAR(254) NULL,
  ADD COLUMN note     VARCHAR(500) NOT NULL DEFAULT '',
  ADD COLUMN branch   BOOLEAN      NOT NULL DEFAULT TRUE;

CREATE TABLE warehouse_hours (
  warehouse_id BIGINT  NOT NULL,
  weekday      INT     NOT NULL,
  opens        CHAR(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  closes       CHAR(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (warehouse_id, weekday, opens),
  CONSTRAINT warehouse_hours_of FOREIGN KEY (warehouse_id) REFERENCES warehouse (id),
  CONSTRAINT warehouse_hours_week CHECK (weekday BETWEEN 1 AND 7 AND closes > opens)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

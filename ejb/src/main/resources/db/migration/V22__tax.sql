-- Tax: VAT rates by country, class and day.

CREATE TABLE vat_rate (
  country    CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  vat_class  VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  valid_from DATE         NOT NULL,
  percent    DECIMAL(5,2) NOT NULL,
  PRIMARY KEY (country, vat_class, valid_from),
  CONSTRAINT vat_rate_class CHECK (vat_class IN ('STANDARD', 'REDUCED', 'ZERO'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO vat_rate (country, vat_class, valid_from, percent) VALUES
  ('PL', 'STANDARD', '2011-01-01', 23), ('PL', 'REDUCED', '2011-01-01', 8), ('PL', 'ZERO', '2011-01-01', 0),
  ('DE', 'STANDARD', '2007-01-01', 19), ('DE', 'REDUCED', '1983-07-01', 7), ('DE', 'ZERO', '1968-01-01', 0);

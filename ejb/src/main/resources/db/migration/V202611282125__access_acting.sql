-- Staff who act for a customer's person: one row for each two, under whose id the basket that is filled
-- meanwhile and the forms that are typed meanwhile are kept, so that the person's own stay as they were.
CREATE TABLE acting (
  id         BIGINT       NOT NULL PRIMARY KEY,
  seller_id  BIGINT       NOT NULL,
  staff_id   BIGINT       NOT NULL,
  person_id  BIGINT       NOT NULL,
  partner_id BIGINT       NOT NULL,
  begun_at   DATETIME(6)  NOT NULL,
  passes     VARCHAR(200) NULL,
  version    BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY acting_two (staff_id, person_id),
  INDEX acting_person (person_id),
  CONSTRAINT acting_staff FOREIGN KEY (staff_id) REFERENCES app_user (id),
  CONSTRAINT acting_person FOREIGN KEY (person_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE sign_in_session
  ADD COLUMN acting_id BIGINT NULL,
  ADD CONSTRAINT sign_in_session_acting FOREIGN KEY (acting_id) REFERENCES acting (id);

-- whose form it is may be the row above
ALTER TABLE kept_form DROP FOREIGN KEY kept_form_user;

-- who of the seller's staff placed it in the person's name; null for the person alone
ALTER TABLE sales_order ADD COLUMN acted_by VARCHAR(120) NULL, ADD COLUMN acted_by_user BIGINT NULL;

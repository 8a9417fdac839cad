-- A seller says itself whom its mails come from and where answers go; where it does not, it is as it was.
ALTER TABLE mail
  ADD COLUMN from_address VARCHAR(254) NOT NULL DEFAULT '',
  ADD COLUMN reply_to     VARCHAR(254) NOT NULL DEFAULT '';

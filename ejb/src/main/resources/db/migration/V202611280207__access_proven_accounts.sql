-- Whether a password was set by whoever reads the mails of the address. Accounts of the time of one seller are trusted.
ALTER TABLE account ADD proven BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE account SET proven = password_hash IS NOT NULL;
ALTER TABLE password_link ADD handed_over BOOLEAN NOT NULL DEFAULT FALSE;

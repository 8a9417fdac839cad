-- Whoever forgets files asks the database whether something refers to them; the files of exports said so nowhere.
UPDATE transfer_run SET file_id = NULL
WHERE file_id IS NOT NULL AND file_id NOT IN (SELECT id FROM stored_file);

ALTER TABLE transfer_run
  ADD CONSTRAINT transfer_run_file FOREIGN KEY (file_id) REFERENCES stored_file (id);

-- A seller's jobs come out of an index, the latest first.
ALTER TABLE job ADD INDEX job_latest (seller_id, created_at);

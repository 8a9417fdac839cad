-- name: a run of a schedule that has ended says how, one that failed says why, one that did something names its file
SELECT r.id
FROM transfer_run r
WHERE (r.ended_at IS NULL) <> (r.outcome = 'RUNNING')
   OR (r.failure IS NOT NULL) <> (r.outcome = 'FAILED')
   OR (r.outcome IN ('DONE', 'PARTLY') AND r.transfer IS NULL AND r.file_id IS NULL)

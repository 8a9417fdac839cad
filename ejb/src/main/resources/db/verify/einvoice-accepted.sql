-- name: an e-invoice that KSeF has taken is the content of its file and has a number of its seller
SELECT e.document_number, e.state, e.ksef_number
FROM einvoice e LEFT JOIN stored_file f ON f.id = e.file_id
WHERE (e.file_id IS NOT NULL AND NOT f.sha256 <=> e.sha256)
   OR (e.ksef_number IS NOT NULL AND LEFT(e.ksef_number, 10) <> e.nip)
   OR (e.state = 'ACCEPTED') <> (e.ksef_number IS NOT NULL)

-- name: a document's net per rate is the sum of its rounded lines, of a correction what they are less what they were
SELECT d.number, s.vat_category, s.vat_percent, s.net, SUM(IF(l.line_state = 'BEFORE', -l.net, l.net)) AS line_sum
FROM billing_vat_sum s
JOIN billing_document d ON d.id = s.document_id
LEFT JOIN billing_line l ON l.document_id = s.document_id AND l.vat_category = s.vat_category AND l.vat_percent = s.vat_percent
GROUP BY d.number, s.document_id, s.vat_category, s.vat_percent, s.net
HAVING COALESCE(SUM(IF(l.line_state = 'BEFORE', -l.net, l.net)), 0) <> s.net

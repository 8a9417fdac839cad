-- name: the credit of an account is what was decided last
SELECT a.partner_number, a.currency, a.credit_limit, d.credit_limit AS decided
FROM credit_account a LEFT JOIN credit_decision d ON d.id = (SELECT MAX(l.id) FROM credit_decision l WHERE l.account_id = a.id)
WHERE NOT (a.credit_limit <=> d.credit_limit AND a.valid_until <=> d.valid_until AND a.insured <=> d.insured
           AND a.overdue_days <=> d.overdue_days AND (d.id IS NULL OR a.policy = d.policy))

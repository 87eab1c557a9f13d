-- Counts the verdicts of: maillon export --what verdicts -f csv
-- What comes out, as CSV with its header, is read by: maillon rank tallies.csv
SELECT
  "provider",
  "site",
  "touchpoint",
  '2025-Q4' AS "period",
  COUNT(CASE WHEN "outcome" = 'broken' THEN 1 END) AS "broken",
  COUNT(CASE WHEN "outcome" = 'kept' THEN 1 END) AS "kept",
  COUNT(CASE WHEN "outcome" = 'exceeded' THEN 1 END) AS "exceeded",
  COUNT(CASE WHEN "outcome" IN ('broken', 'kept', 'exceeded') THEN NULL ELSE 1 END) AS "undecided"
FROM (
  SELECT
    COALESCE("provider", '') AS "provider",
    '' AS "site",
    "touchpoint",
    "outcome" AS "outcome"
  FROM "verdicts"
  WHERE CAST(LEFT(CAST("observed" AS text), 10) AS DATE) >= DATE '2025-10-01'
    AND CAST(LEFT(CAST("observed" AS text), 10) AS DATE) <= DATE '2025-12-31'
) AS "counted"
GROUP BY "provider", "site", "touchpoint"
ORDER BY "provider" COLLATE "C", "site" COLLATE "C", "touchpoint" COLLATE "C";

import { leastAttempts } from '../../core/statistics.ts'
import type { AddCommand } from '../run.ts'

const help = `
From an article to a quiz on a host:
  lede new article.html                    starts quizzes/<id>.json: passage, source, example items
  lede write quizzes/<id>.json             opens the editor on it in the browser, and saves into the file
  lede preview quizzes/<id>.json           shows it as learners see it, updated on each save
  lede check quizzes/<id>.json             lists errors, flaws and open tasks
  lede explain TYPE                        shows an item type with its fields; lede explain lists the types
  lede publish quizzes/<id>.json --to URL  publishes it and prints its address
  lede pull ID --to URL                    writes a published quiz back into quizzes/<id>.json
  lede withdraw ID --to URL                takes it off the host; learners who have begun finish it
  lede statistics quizzes/<id>.json --to URL  shows how well each item works, and what to look at

Public statistics, once ${leastAttempts} attempts have been handed in: URL/api/quizzes/<id>/statistics

Exit codes: 0 success, 1 problems found, 2 wrong usage.`

/** The help of `lede` itself: the workflow from article to published quiz. */
export const addOverview: AddCommand = (lede) => {
  lede.addHelpText('after', help)
}

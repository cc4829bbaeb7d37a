import { leastAttempts } from '../../core/statistics.ts'
import type { AddCommand } from '../run.ts'

const help = `
From an article to a quiz on a host:
  lede new article.html                    begins quizzes/<id>.json: passage, source, example items
  lede preview quizzes/<id>.json           shows it as learners see it, while you write in any editor
  lede check quizzes/<id>.json             says what is wrong or left to do
  lede explain TYPE                        shows how an item is written; lede explain lists the types
  lede publish quizzes/<id>.json --to URL  puts it on your host, and says where it is to be seen there

How learners did, the host tells from ${leastAttempts} attempts on: URL/api/quizzes/<id>/statistics

It ends with 0 if all is well, 1 if there are problems, 2 if it was used wrongly.`

/** The help of `lede` itself: the workflow from article to published quiz. */
export const addOverview: AddCommand = (lede) => {
  lede.addHelpText('after', help)
}
